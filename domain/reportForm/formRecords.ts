import { limits } from '@contract/limits';
import type { When } from '@contract/moments';
import type { channels } from '@contract/records/report';
import type { RecordData } from '@contract/records/kinds';
import { type FormAnswers, formFields } from './reportForm';

/** The records a filled-in form becomes, before they point to each other. */
export interface FormRecords {
  readonly report: Omit<RecordData<'report'>, 'person'>;
  readonly reporter: RecordData<'person'>;
  readonly respondent: RecordData<'person'> | undefined;
  readonly incident: RecordData<'incident'> | undefined;
}

const noWords = '(The form tells nothing in words. See the form itself in the evidence.)';

/**
 * What a filled-in form says, as records. Nothing is lost: an answer that fits no field of a record stands in the
 * context of the report under its question.
 *
 * @param channel how the form reached the office.
 * @param received when.
 */
export function formRecords(
  answers: FormAnswers,
  channel: (typeof channels)[number],
  received: When,
): FormRecords {
  const leftOver: string[] = [];
  const text = (name: string): string | undefined => {
    const answer = answers[name]?.trim();
    return answer === undefined || answer === '' ? undefined : answer;
  };
  const over = (name: string, answer: string): void => {
    leftOver.push(`${formFields.find((field) => field.name === name)?.label ?? name}: ${answer}`);
  };
  const line = (name: string): string | undefined => {
    const answer = text(name);
    if (answer === undefined) return undefined;
    if (answer.length <= limits.lineCharacters && !answer.includes('\n')) return answer;
    over(name, answer);
    return undefined;
  };
  const choice = <Value extends string>(name: string, values: readonly Value[]): Value | undefined => {
    const answer = text(name);
    const found = values.find((value) => value === answer);
    if (answer !== undefined && found === undefined) over(name, answer);
    return found;
  };
  const name = line('name');
  const nameIs = choice('nameIs', ['named', 'pseudonym']);
  const reporter = name === undefined ? 'anonymous' : (nameIs ?? 'named');
  const reporterIs = choice('youAre', ['affected', 'witness', 'other']) ?? 'unknown';
  const contact = readContact(line, choice);
  const people = readPeople({ name, reporter, reporterIs, line, text, choice });
  const words = text('words') ?? noWords;
  const optional = {
    language: line('language'),
    safetyConcern: text('safety'),
    retaliationConcern: text('retaliation'),
    otherPeople: text('others'),
    outcomeOffered: text('outcome'),
    wishAboutPolice: choice('police', ['wants', 'does-not-want', 'undecided']),
    links: readLinks(text('links'), over),
    contact,
  };
  const incident = readIncident(words, line, choice);
  const context = [text('context'), ...leftOver].filter((part) => part !== undefined).join('\n\n');
  return {
    report: {
      received,
      channel,
      reporter,
      reporterIs,
      words,
      ...present(optional),
      ...(context === '' ? {} : { context }),
    },
    ...people,
    incident,
  };
}

type Line = (name: string) => string | undefined;
type Choice = <Value extends string>(name: string, values: readonly Value[]) => Value | undefined;

function present<Values extends Record<string, unknown>>(
  values: Values,
): {
  [Key in keyof Values]?: Exclude<Values[Key], undefined>;
} {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function readContact(line: Line, choice: Choice): RecordData<'report'>['contact'] {
  const by = choice('contactBy', ['phone', 'e-mail', 'letter', 'none']);
  const details = line('contact');
  const hours = line('contactHours');
  const voicemail = choice('noVoicemail', ['may', 'never']);
  if (by === undefined && details === undefined && hours === undefined && voicemail === undefined)
    return undefined;
  return {
    channel: by ?? (details === undefined ? 'none' : details.includes('@') ? 'e-mail' : 'phone'),
    ...present({ details, hours, neverLeaveVoicemail: voicemail && voicemail === 'never' }),
  };
}

function readPeople({
  name,
  reporter,
  reporterIs,
  line,
  text,
  choice,
}: {
  name: string | undefined;
  reporter: RecordData<'report'>['reporter'];
  reporterIs: RecordData<'report'>['reporterIs'];
  line: Line;
  text: Line;
  choice: Choice;
}): Pick<FormRecords, 'reporter' | 'respondent'> {
  const also = reporterIs === 'affected' || reporterIs === 'witness' ? [reporterIs] : [];
  const accused = line('respondentName');
  const description = text('respondentDescription');
  return {
    reporter: {
      roles: ['reporter', ...also],
      known: reporter,
      ...(name === undefined ? {} : { identity: { name } }),
      reportsBeingHarassed: choice('harassed', ['yes', 'no', 'unknown']) ?? 'unknown',
    },
    respondent:
      accused === undefined && description === undefined
        ? undefined
        : {
            roles: ['respondent'],
            known: accused === undefined ? 'by-description' : 'named',
            ...(accused === undefined ? {} : { identity: { name: accused } }),
            ...(description === undefined ? {} : { description }),
          },
  };
}

/** When it happened stays in the reporter's words: what day they mean is for a person to say. */
function readIncident(words: string, line: Line, choice: Choice): RecordData<'incident'> | undefined {
  const when = line('when');
  const place = line('where');
  const ongoing = choice('ongoing', ['yes', 'no', 'unknown']);
  if (when === undefined && place === undefined && ongoing === undefined) return undefined;
  return {
    when: { kind: 'unknown', ...(when === undefined ? {} : { note: when }) },
    setting: 'other',
    what: words,
    ...present({ place, ongoing }),
  };
}

function readLinks(
  answer: string | undefined,
  over: (name: string, answer: string) => void,
): string[] | undefined {
  const lines = (answer ?? '').split('\n').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  if (lines.length === 0) return undefined;
  if (lines.length <= limits.references && lines.every((one) => one.length <= limits.lineCharacters))
    return lines;
  over('links', answer ?? '');
  return undefined;
}
