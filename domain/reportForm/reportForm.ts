/** Name and version that a form carries in itself, so that a filled one is known again and read by its own rules. */
export const reportFormMark = 'casekeep-report-form/1';

/** One question of the report form. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** One line, several, or one of some answers. */
  readonly kind: 'line' | 'text' | 'choice';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Height of a field of several lines, in lines. */
  readonly lines?: number;
}

export interface FormSection {
  readonly title: string;
  readonly lead?: string;
  readonly fields: readonly FormField[];
}

const yesNoUnsure = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'I do not know' },
];

/**
 * The blank report form as data: what practitioners' procedures ask at intake and nothing more. Every answer is free to
 * leave; nobody is asked what should follow.
 */
export const reportForm: readonly FormSection[] = [
  {
    title: 'What happened',
    fields: [
      {
        name: 'words',
        label: 'What happened, in your own words',
        hint: 'As much or as little as you want to say. Nobody will correct your words.',
        kind: 'text',
        lines: 16,
      },
      { name: 'when', label: 'When it happened', hint: 'A day, a time, or roughly.', kind: 'line' },
      {
        name: 'where',
        label: 'Where it happened',
        hint: 'A place, an event, or where online.',
        kind: 'line',
      },
      { name: 'ongoing', label: 'Is it still going on?', kind: 'choice', choices: yesNoUnsure },
      {
        name: 'links',
        label: 'Links or files that show it',
        hint: 'Addresses of pages, one on a line. You may send files along with this form.',
        kind: 'text',
        lines: 3,
      },
    ],
  },
  {
    title: 'Who it is about',
    fields: [
      { name: 'respondentName', label: 'Name of the person this is about, if you know it', kind: 'line' },
      {
        name: 'respondentDescription',
        label: 'How they may be known, if you do not know the name',
        hint: 'Appearance, height, clothing, voice, badge, company.',
        kind: 'text',
        lines: 3,
      },
      {
        name: 'others',
        label: 'Who else was there or knows of it',
        hint: 'Names, or how they may be known.',
        kind: 'text',
        lines: 3,
      },
    ],
  },
  {
    title: 'About you',
    lead: 'You may leave all of this empty and stay anonymous.',
    fields: [
      { name: 'name', label: 'Your name, or a name you want to go by', kind: 'line' },
      {
        name: 'nameIs',
        label: 'The name you gave',
        kind: 'choice',
        choices: [
          { value: 'named', label: 'is my own' },
          { value: 'pseudonym', label: 'is one I chose' },
        ],
      },
      {
        name: 'youAre',
        label: 'You are',
        kind: 'choice',
        choices: [
          { value: 'affected', label: 'the person it happened to' },
          { value: 'witness', label: 'somebody who saw or heard it' },
          { value: 'other', label: 'somebody else' },
        ],
      },
      {
        name: 'harassed',
        label: 'Do you report that you yourself were harassed?',
        hint: 'If so, we owe you an answer on what was done.',
        kind: 'choice',
        choices: yesNoUnsure,
      },
      {
        name: 'contactBy',
        label: 'How we may reach you safely',
        kind: 'choice',
        choices: [
          { value: 'phone', label: 'by telephone' },
          { value: 'e-mail', label: 'by e-mail' },
          { value: 'letter', label: 'by letter' },
          { value: 'none', label: 'not at all' },
        ],
      },
      { name: 'contact', label: 'Number or address for that', kind: 'line' },
      { name: 'contactHours', label: 'When it is safe to reach you', kind: 'line' },
      {
        name: 'noVoicemail',
        label: 'May we leave a message where somebody else could hear or see it?',
        kind: 'choice',
        choices: [
          { value: 'may', label: 'Yes' },
          { value: 'never', label: 'No, never' },
        ],
      },
      { name: 'language', label: 'Language you would rather speak', kind: 'line' },
    ],
  },
  {
    title: 'What we should know',
    fields: [
      { name: 'safety', label: 'Is there anything you fear for your safety?', kind: 'text', lines: 3 },
      {
        name: 'retaliation',
        label: 'Do you fear that somebody will make you suffer for this report?',
        hint: 'Also if any answer of ours would show that it was you.',
        kind: 'text',
        lines: 3,
      },
      {
        name: 'police',
        label: 'The police',
        kind: 'choice',
        choices: [
          { value: 'wants', label: 'I want them involved' },
          { value: 'does-not-want', label: 'I do not want them involved' },
          { value: 'undecided', label: 'I have not decided' },
        ],
      },
      { name: 'context', label: 'Anything else', kind: 'text', lines: 4 },
      {
        name: 'outcome',
        label: 'Only if you want to say so: what you would like to see happen',
        hint: 'Nobody expects an answer here.',
        kind: 'text',
        lines: 3,
      },
    ],
  },
];

/** Every question, in its order. */
export const formFields: readonly FormField[] = reportForm.flatMap(({ fields }) => fields);

/** What a form was filled in with; questions left empty are absent. */
export type FormAnswers = Readonly<Record<string, string>>;

/** The words at the head of the form and at its end. */
export function formWords(organisation: string): {
  title: string;
  lead: readonly string[];
  back: readonly string[];
} {
  return {
    title: 'Report form',
    lead: [
      `This form brings a report to ${organisation}. You decide what you fill in.`,
      'Only the people who deal with reports will read it. It is kept in confidence as far as possible: dealing with it, somebody’s safety or the law may require that some of it is told to others.',
    ],
    back: [
      'Save the form and send it back as a file, by the way you received it or by any way you trust. You may also print it and hand it over.',
      'Please keep it as it is: a copy that was printed to a file, or a picture of it, has to be typed in by hand.',
    ],
  };
}
