/** Files, e-mails, tables and forms that do not come in. */
export const failuresOfIntake = {
  notAMail: {
    what: 'This file is not an e-mail.',
    safe: 'Nothing was taken from it.',
    next: 'Drop it on a case to keep it as evidence instead.',
  },
  mailBroken: {
    what: 'This e-mail file is damaged and cannot be read.',
    safe: 'Nothing half-read was kept.',
    next: 'Save it again from your mail program, or drop it on a case to keep it as evidence.',
  },
  mailTooLarge: {
    what: 'This e-mail is larger than Casekeep reads.',
    safe: 'Nothing was taken from it.',
    next: 'Drop it on a case to keep it as evidence, and take the report by hand.',
  },
  mailTooNested: {
    what: 'This e-mail holds messages within messages, deeper than Casekeep reads.',
    safe: 'Nothing was taken from it.',
    next: 'Drop it on a case to keep it as evidence, and take the report by hand.',
  },
  mailTooManyParts: {
    what: 'This e-mail has more parts than Casekeep reads.',
    safe: 'Nothing was taken from it.',
    next: 'Drop it on a case to keep it as evidence, and take the report by hand.',
  },
  fileTooLarge: {
    what: 'This file is larger than Casekeep keeps.',
    safe: 'Nothing half-made was kept.',
    next: 'Keep it on a separate medium and say so in a note.',
  },
  textTooLong: {
    what: 'This text is longer than one field holds.',
    safe: 'What you typed is kept here.',
    next: 'Keep the long text as a file under Evidence and summarise it here.',
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
    next: 'Keep it as evidence, or take the report by hand.',
  },
  formFlattened: {
    what: 'The fields of this form were turned into plain print, so they cannot be read back.',
    safe: 'Nothing was taken from it.',
    next: 'Ask for the form as it was filled in, or take the report by hand and keep the file as evidence.',
  },
};
