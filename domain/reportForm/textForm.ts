import {
  type FormAnswers,
  type FormField,
  formFields,
  formWords,
  reportForm,
  reportFormMark,
} from './reportForm';

const answerLine = 'Answer:';

/** Line ends, and the marks of a quoted mail in front of every line, as anybody may send the form back. */
function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
}

/**
 * The plain-text twin of the report form, for those who cannot use the other.
 * @param answers what is filled in already.
 */
export function writeTextForm(organisation: string, answers: FormAnswers = {}): string {
  const { title, lead, back } = formWords(organisation);
  const parts = reportForm.flatMap(({ title: heading, lead: said, fields }) => [
    '',
    heading.toUpperCase(),
    ...(said === undefined ? [] : [said]),
    ...fields.flatMap((field) => [
      '',
      ...questionLines(field),
      `${answerLine} ${answerOf(field, answers)}`.trimEnd(),
    ]),
  ]);
  return [
    title.toUpperCase(),
    `(${reportFormMark} - please leave this line and the names in square brackets as they are)`,
    '',
    ...lead,
    'Write each answer after its question, over as many lines as you like. Leave out what you do not want to say.',
    ...parts,
    '',
    '[end]',
    '',
    ...back.slice(0, 1),
    '',
  ].join('\n');
}

function questionLines({ name, label, hint, choices }: FormField): string[] {
  return [
    `[${name}] ${label}`,
    ...(hint === undefined ? [] : [`(${hint})`]),
    ...(choices === undefined ? [] : [`(One of: ${choices.map((choice) => choice.label).join(' / ')})`]),
  ];
}

function answerOf({ name, choices }: FormField, answers: FormAnswers): string {
  const answer = answers[name] ?? '';
  return choices?.find(({ value }) => value === answer)?.label ?? answer;
}

/** Whether a text is the plain-text form: its mark stands among its first lines. */
export function isTextForm(text: string): boolean {
  return linesOf(text.slice(0, 4000))
    .filter((line) => line.trim() !== '')
    .slice(0, 4)
    .some((line) => line.includes(reportFormMark));
}

/**
 * Reads a filled-in plain-text form, tolerantly: quoted, with other line ends, with questions left out, moved or
 * without their hints.
 */
export function readTextForm(text: string): FormAnswers {
  const all = linesOf(text);
  const quote = /^[> ]*> ?/;
  const isQuoted = all.filter((line) => line.trim() !== '').every((line) => quote.test(line));
  const lines = isQuoted ? all.map((line) => line.replace(quote, '')) : all;
  const answers: Record<string, string[]> = {};
  let field: FormField | undefined;
  let printed: string[] = [];
  for (const line of lines) {
    const name = /^\s*\[\s*(\w+)\s*\]/.exec(line)?.[1]?.toLowerCase();
    const next =
      name === undefined ? undefined : formFields.find((candidate) => candidate.name.toLowerCase() === name);
    if (name === 'end') break;
    if (next !== undefined && answers[next.name] === undefined) {
      field = next;
      printed = questionLines(next).map((one) => one.trim());
      answers[next.name] = [];
    } else if (field !== undefined && !isPrinted(line, printed)) {
      answers[field.name]?.push(line);
      // What follows the first line of an answer is the answer, whatever it looks like.
      if (line.trim() !== '') printed = [];
    }
  }
  return Object.fromEntries(
    formFields.flatMap((asked) => {
      const said = withoutSection(answers[asked.name] ?? []).join('\n');
      const answer = meaningOf(asked, said.replace(new RegExp(`^\\s*${answerLine}[ \\t]?`, 'i'), '').trim());
      return answer === '' ? [] : [[asked.name, answer]];
    }),
  );
}

function isPrinted(line: string, printed: readonly string[]): boolean {
  return printed.includes(line.trim()) && line.trim() !== '';
}

const headings = new Map(reportForm.map(({ title, lead }) => [title.toUpperCase(), lead]));

/** The heading of the next section stands after the last answer of the one before. */
function withoutSection(lines: readonly string[]): string[] {
  const rest = [...lines];
  const dropEmpty = (): void => {
    while (rest.at(-1)?.trim() === '') rest.pop();
  };
  dropEmpty();
  for (const [heading, lead] of headings) {
    if (lead !== undefined && rest.at(-1) === lead && rest.at(-2) === heading) rest.splice(-2);
    else if (rest.at(-1) === heading) rest.pop();
  }
  dropEmpty();
  return rest;
}

/** The value of an answer that was chosen by its words; other words stay as they are. */
export function meaningOf({ choices }: FormField, said: string): string {
  const plain = (text: string): string =>
    text
      .trim()
      .toLowerCase()
      .replace(/[.,;:!]+$/, '');
  const chosen = choices?.find(({ value, label }) => plain(said) === value || plain(said) === plain(label));
  return chosen?.value ?? said;
}
