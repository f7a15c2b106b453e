import { z } from 'zod';
import { limits } from './limits';
import { DaySchema } from './moments';

const line = z.string().trim().min(1).max(limits.lineCharacters);

/** ISO weekday: 1 Monday … 7 Sunday. */
export const WeekdaySchema = z.int().min(1).max(7);

/** Business days within which the office means to do each step. */
export const DeadlineProfileSchema = z.strictObject({
  triage: z.int().min(0).max(365),
  decision: z.int().min(0).max(365),
  followUp: z.int().min(0).max(365),
  /** To tell a reporter that the report has arrived. */
  acknowledge: z.int().min(0).max(365).optional(),
  /** At most so long without a word to whoever reports being harassed, while the case is open. */
  status: z.int().min(1).max(365).optional(),
  appeal: z.int().min(0).max(365).optional(),
  /** Calendar days after the follow-up on which somebody is asked whether anything was done to them since. */
  checkIns: z.array(z.int().min(1).max(730)).max(10).optional(),
});
export type DeadlineProfile = z.infer<typeof DeadlineProfileSchema>;

/** A country, and a region of it, whose public holidays an office keeps. */
export const HolidayCalendarSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  region: z
    .string()
    .regex(/^[A-Z0-9-]{1,10}$/i)
    .optional(),
});
export type HolidayCalendar = z.infer<typeof HolidayCalendarSchema>;

const months = () => z.int().min(1).max(1200).optional();

/** Months a closed case is kept, by its outcome; what is left out has the usual length (`domain/retention.ts`). */
export const RetentionProfileSchema = z.strictObject({
  substantiated: months(),
  inconclusive: months(),
  'not-substantiated': months(),
  'outside-the-code': months(),
  undecided: months(),
});
export type RetentionProfile = z.infer<typeof RetentionProfileSchema>;
export const retentionOutcomes = Object.keys(RetentionProfileSchema.shape) as readonly RetentionOutcome[];
export type RetentionOutcome = keyof RetentionProfile;

/** What the office says of itself: prints on documents, decides how days and times are read. */
export const OfficeProfileSchema = z.strictObject({
  organisation: line,
  /** Prefix of case numbers and Bates numbers. */
  prefix: z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/),
  /** IANA zone in which days begin and times are shown. */
  zone: z.string().min(1).max(64),
  /** BCP 47 tag that formats dates and numbers. */
  locale: z.string().min(2).max(35),
  paper: z.enum(['us-letter', 'a4']),
  businessWeek: z.array(WeekdaySchema).min(1).max(7),
  holidays: z.array(DaySchema).max(400),
  /** Public holidays of a country and region, beside the office's own. */
  holidayCalendar: HolidayCalendarSchema.optional(),
  deadlines: DeadlineProfileSchema,
  retention: RetentionProfileSchema.optional(),
  /** Days after which the office is reminded of a backup. */
  backupEvery: z.int().min(1).max(365).optional(),
  /** Days for which backups in a folder are kept. */
  keepBackups: z.int().min(1).max(3650).optional(),
  /** Why the office goes without an alternate, where it does: in writing, since somebody may ask. */
  noAlternate: z.string().trim().min(1).max(limits.lineCharacters).optional(),
});
export type OfficeProfile = z.infer<typeof OfficeProfileSchema>;

/** What a new office starts with; the peer library body's and the Python community's usual times. */
export const defaultOffice = {
  organisation: 'The office',
  prefix: 'CORE',
  zone: 'America/Chicago',
  locale: 'en-US',
  paper: 'us-letter',
  businessWeek: [1, 2, 3, 4, 5],
  holidays: [],
  deadlines: {
    acknowledge: 1,
    triage: 2,
    status: 5,
    decision: 10,
    followUp: 5,
    appeal: 10,
    checkIns: [30, 90],
  },
} as const satisfies z.input<typeof OfficeProfileSchema>;
