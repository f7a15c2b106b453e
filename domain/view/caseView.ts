import type { Instant } from '@contract/moments';
import type { OfficeProfile } from '@contract/office';
import type { ExportData } from '@contract/records/byVault';
import type { CaseCard, CaseView, ExportView, RecordView } from '@contract/views/caseView';
import type { CaseFile } from '../assemble/caseFile';
import { answersShown } from '../conflicts';
import { dueItems } from '../deadlines/dueItems';
import { followUpDuties, isOpen } from '../followUps';
import { missingFor } from '../gates/gates';
import { standingHolds } from '../holds';
import { mergedInto } from '../links';
import { exhibitNumbers, personCodeNames } from '../people';
import { nextPhase } from '../phases';
import { retentionOf } from '../retention';
import { riskLevel } from '../risk';
import { type LinkedCase, linkViews, mergedView } from './linkViews';
import { undatedTasks } from '../tasks';
import { shownData } from './shownData';
import { timeline } from '../timeline';

/** What a view needs beside the case. */
export interface ViewContext {
  readonly office: OfficeProfile;
  readonly now: Instant;
  readonly practice: boolean;
  /** Names of users by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Who looks: what others answered to the conflict check is for those who give keys; nobody’s when left out. */
  readonly viewer?: { readonly user: string; readonly givesKeys: boolean };
  /** The cases the reader has and may open, for links between them; none when left out. */
  readonly cases?: ReadonlyMap<string, LinkedCase>;
}

/**
 * A case as it may leave the vault: no identity, no evidence key; what is missing, due and owed beside it.
 */
export function caseView(caseFile: CaseFile, context: ViewContext): CaseView {
  const next = nextPhase(caseFile.phase);
  const known = context.cases ?? new Map<string, LinkedCase>();
  const links = linkViews(caseFile, known);
  const retention = retentionOf(caseFile, context.office, context.now);
  const answers = answersShown(caseFile, context.viewer ?? { user: '', givesKeys: false });
  return {
    id: caseFile.id,
    number: caseFile.number,
    codeName: caseFile.codeName,
    phase: caseFile.phase,
    practice: context.practice,
    ...(caseFile.rules === 1 ? {} : { rules: caseFile.rules }),
    risk: riskLevel(caseFile),
    opened: caseFile.opened,
    openedBy: caseFile.openedBy,
    changed: caseFile.changed,
    phases: [...caseFile.phases],
    records: recordViews(caseFile),
    grants: [...caseFile.grants],
    followUps: followUpDuties(caseFile),
    ...(next === undefined ? {} : { next: { phase: next, missing: missingFor(caseFile, next) } }),
    due: dueItems(caseFile, context.office, context.now),
    timeline: timeline(caseFile, context.office.zone),
    exports: exportViews(caseFile),
    ...(answers.length === 0 ? {} : { conflicts: answers }),
    ...(links.length === 0 ? {} : { links }),
    ...mergedView(caseFile, known),
    ...(caseFile.signOffs.length === 0 ? {} : { signOffs: [...caseFile.signOffs] }),
    ...(caseFile.codes.length === 0 ? {} : { codes: [...caseFile.codes] }),
    ...(standingHolds(caseFile).length === 0 ? {} : { onHold: true as const }),
    ...(retention && { retention }),
    users: Object.fromEntries(
      [...usersOf(caseFile)].sort().map((user) => [user, context.names.get(user) ?? '']),
    ),
    ignored: caseFile.ignored.length,
  };
}

/** A case as lists show it. */
export function caseCard(caseFile: CaseFile, office: OfficeProfile, now: Instant): CaseCard {
  const due = dueItems(caseFile, office, now)[0]?.due;
  const merged = mergedInto(caseFile);
  const undated = undatedTasks(caseFile);
  const open = followUpDuties(caseFile).filter(isOpen);
  return {
    id: caseFile.id,
    number: caseFile.number,
    codeName: caseFile.codeName,
    phase: caseFile.phase,
    risk: riskLevel(caseFile),
    opened: caseFile.opened,
    changed: caseFile.changed,
    ...(due === undefined ? {} : { nextDue: due }),
    openFollowUps: open.length,
    entries: caseFile.entries,
    ...(standingHolds(caseFile).length === 0 ? {} : { onHold: true as const }),
    ...(merged === undefined ? {} : { mergedInto: merged }),
    ...(undated.length === 0 ? {} : { undatedTasks: undated }),
  };
}

/** The exports of a case as lists show them. */
export function exportViews(caseFile: CaseFile): ExportView[] {
  return caseFile.exports.map(({ id, at, by, data }) => ({
    id,
    document: data.document,
    audience: data.audience,
    ...(data.record === undefined ? {} : { record: data.record }),
    ...recipientOf(caseFile, data),
    ...(data.purpose === undefined ? {} : { purpose: data.purpose }),
    at,
    by,
    pages: data.pages,
    bytes: data.bytes,
    sha256: data.sha256,
    bates: data.bates,
    withheld: data.withheld,
  }));
}

/** Whom a document was for: as it was typed, else by code name or by the name of the body. */
function recipientOf(caseFile: CaseFile, { recipient, record }: ExportData): { recipient?: string } {
  if (recipient !== undefined) return { recipient };
  const from = caseFile.records.find(({ id }) => id === record);
  if (from?.kind === 'handoff') return { recipient: from.data.to };
  const name = from?.kind === 'letter' ? personCodeNames(caseFile).get(from.data.to) : undefined;
  return name === undefined ? {} : { recipient: name };
}

/** Every record of a case as it may leave the vault. */
export function recordViews(caseFile: CaseFile): RecordView[] {
  const codeNames = personCodeNames(caseFile);
  const exhibits = exhibitNumbers(caseFile);
  return caseFile.records.map(({ otherAuthors: _, ...record }) => ({
    ...record,
    data: shownData(record, codeNames.get(record.id) ?? '', exhibits.get(record.id) ?? 1),
  })) as RecordView[];
}

function usersOf(caseFile: CaseFile): Set<string> {
  return new Set([
    caseFile.openedBy,
    ...caseFile.records.flatMap(({ createdBy, changedBy, broughtIn }) => [
      createdBy,
      changedBy,
      ...(broughtIn === undefined ? [] : [broughtIn.by]),
    ]),
    ...caseFile.phases.map(({ by }) => by),
    ...caseFile.grants.flatMap(({ user, by }) => [user, by]),
    ...caseFile.exports.map(({ by }) => by),
    ...caseFile.conflicts.map(({ user }) => user),
    ...caseFile.links.map(({ by }) => by),
    ...caseFile.signOffs.map(({ by }) => by),
  ]);
}
