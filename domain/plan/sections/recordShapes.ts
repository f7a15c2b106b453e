import type { RecordData } from '@contract/records/kinds';

/** A consultation that took place. */
export type HeldConsultation = Extract<RecordData<'consultation'>, { status: 'held' }>;
/** An interview that took place. */
export type HeldInterview = Extract<RecordData<'interview'>, { status: 'held' }>;
export type RequestedDocument = NonNullable<HeldInterview['documents']>[number];
/** What somebody was shown or told: records, identities, something else. */
export type Disclosed = RecordData<'disclosure'>['disclosed'];
/** Records that were weighed, each with why. */
export type Weighed = NonNullable<RecordData<'decision'>['evidenceFor']>;
