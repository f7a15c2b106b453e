const nothing = 'Nothing was changed.';

/** Files, e-mails, tables and forms that do not come in. */
export const failuresOfIntake = {
  notAMail: {
    what: 'This file is not an e-mail.',
    safe: 'Nothing was taken from it.',
    next: 'Keep it as evidence with `casekeep attach`.',
  },
  mailBroken: {
    what: 'This e-mail is damaged and cannot be read.',
    safe: 'Nothing half-read was kept.',
    next: 'Save it again from the mail program, or keep it with `casekeep attach`.',
  },
  mailTooLarge: {
    what: 'This e-mail is larger than Casekeep reads.',
    safe: 'Nothing was taken from it.',
    next: 'Keep it with `casekeep attach` and take the report with `casekeep open`.',
  },
  mailTooNested: {
    what: 'This e-mail holds messages within messages, deeper than Casekeep reads.',
    safe: 'Nothing was taken from it.',
    next: 'Keep it with `casekeep attach` and take the report with `casekeep open`.',
  },
  mailTooManyParts: {
    what: 'This e-mail has more parts than Casekeep reads.',
    safe: 'Nothing was taken from it.',
    next: 'Keep it with `casekeep attach` and take the report with `casekeep open`.',
  },
  fileTooLarge: {
    what: 'This file is larger than Casekeep keeps.',
    safe: 'Nothing half-made was kept.',
    next: 'Keep it on a separate medium and say so in a note.',
  },
  textTooLong: {
    what: 'This text is longer than one field holds.',
    safe: nothing,
    next: 'Keep the long text as evidence and summarise it.',
  },
  notATable: {
    what: 'This file is not a table that can be read.',
    safe: 'Nothing was taken from it.',
    next: 'Save it as CSV in UTF-8, one case a row, with headings in the first row.',
  },
  tableTooLarge: {
    what: 'This table has more rows than can be read at once.',
    safe: 'Nothing was taken from it.',
    next: 'Split it into smaller files.',
  },
  notAForm: {
    what: 'This PDF is not a report form of this office.',
    safe: 'Nothing was taken from it.',
    next: 'Keep it with `casekeep attach`, or take the report with `casekeep open`.',
  },
  formFlattened: {
    what: 'The fields of this form were turned into plain print, so they cannot be read back.',
    safe: 'Nothing was taken from it.',
    next: 'Ask for the form as it was filled in, or take the report with `casekeep open` and attach the file.',
  },
} as const;
