import { fieldChoices, type TableField, tableFields, type TableMap } from '@contract/oldCases';
import { sameWord, type Table } from './tableRow';

/** Words that headings of such tables hold, for each field; the first field that fits a heading takes it. */
const headingWords: Readonly<Record<TableField, RegExp>> = {
  oldNumber:
    /^(case |report |file |fall|akten)?-?(no\.?|nr\.?|number|id|#|nummer|zeichen)$|case (no|number|id)|fallnummer|aktenzeichen/,
  receivedTime: /^(received |report )?(time|uhrzeit)$|time received/,
  received: /received|reported (on|at)|report date|date (of )?report|^date$|eingang|gemeldet am|^datum$/,
  channel: /channel|how (received|reported)|^via$|^medium$|kanal|eingangsweg|contact method/,
  takenBy: /taken by|received by|recorded by|aufgenommen von|intake by/,
  reporterEmail: /(reporter|reporting|complainant|melde).*(e-?mail)|^e-?mail$/,
  reporterPhone: /(reporter|reporting|complainant|melde).*(phone|tel)|^(tele)?phone$|^telefon$/,
  reporterIs: /reporter (is|role)|role of reporter|target or witness|rolle/,
  harassed: /harassed|target\?/,
  reporter: /anonymous|reporter (known|type)|anonym/,
  reporterName: /reporter|reported by|complainant|reporting (party|person)|meldende/,
  words:
    /report|own words|description|narrative|complaint|what happened|verbatim|wortlaut|schilderung|meldung/,
  summary: /summary|synopsis|abstract|zusammenfassung/,
  respondentDescription: /(respondent|accused|subject).*(descri|appearance)|beschreibung.*beschuldigt/,
  respondentName: /respondent|accused|subject of|beschuldigt/,
  incidentDay: /(incident|occurr|event).*(date|day)|date of (the )?incident|vorfall.*(datum|tag)|tattag/,
  incidentPlace: /place|location|venue|^ort$|where/,
  incidentEvent: /event|conference|veranstaltung/,
  setting: /setting|rahmen|online or in person/,
  allegation: /allegation|alleged|vorwurf/,
  behaviour: /behaviou?r|category|type of (conduct|harassment)|kategorie|verhalten/,
  status: /status|state|stand/,
  outcome: /outcome|decision|resolution|finding|result|ergebnis|entscheidung|ausgang/,
  notes: /notes?|comments?|remarks?|bemerkung|notiz/,
};

/** What people write for the answers we know. */
const answerWords: { readonly [Field in keyof typeof fieldChoices]: Readonly<Record<string, RegExp>> } = {
  channel: {
    phone: /phone|call|tel|anruf/,
    'e-mail': /e-?mail|^mail$/,
    'in-person': /person|face|walk|persönlich|vor ort/,
    online: /online|web|form|portal/,
    letter: /letter|post|brief|paper/,
  },
  reporter: {
    anonymous: /anonym|^no name$|unknown/,
    pseudonym: /pseudonym|alias/,
    named: /named|known|name given|bekannt/,
  },
  reporterIs: {
    affected: /affected|target|victim|complainant|self|betroffen/,
    witness: /witness|bystander|zeug/,
    unknown: /unknown|unbekannt|^\?$/,
    other: /other|third|andere/,
  },
  harassed: { yes: /^(y|yes|ja|true|1|x)$/, no: /^(n|no|nein|false|0)$/, unknown: /unknown|unbekannt|^\?$/ },
  setting: {
    webinar: /webinar/,
    'online-course': /course|kurs/,
    'discussion-list': /list|verteiler/,
    'in-person-event': /person|conference|event|forum|konferenz|vor ort/,
    'other-online': /online|virtual|web/,
    other: /other|andere/,
  },
};

/** More different answers than this are prose, not answers. */
const answersLookedAt = 60;

/** The different cells of one column, in the order they come. */
export function differentCells(table: Table, heading: string): string[] {
  const index = table.headings.indexOf(heading);
  const found = new Map<string, string>();
  for (const { cells } of table.rows) {
    const cell = (cells[index] ?? '').trim();
    if (cell !== '' && !found.has(sameWord(cell))) found.set(sameWord(cell), cell);
    if (found.size >= answersLookedAt) break;
  }
  return [...found.values()];
}

/**
 * A first guess at how a table is to be read, from its headings and what stands under them. A person looks at it
 * before anything is taken in.
 *
 * @param zone the office's own.
 */
export function guessMap(table: Table, zone: string): TableMap {
  const columns: Partial<Record<TableField, string>> = {};
  const taken = new Set<string>();
  for (const field of Object.keys(headingWords) as TableField[]) {
    const heading = table.headings.find(
      (candidate) => !taken.has(candidate) && headingWords[field].test(sameWord(candidate)),
    );
    if (heading === undefined) continue;
    columns[field] = heading;
    taken.add(heading);
  }
  const values: Partial<Record<TableField, Record<string, string>>> = {};
  for (const field of Object.keys(fieldChoices) as (keyof typeof fieldChoices)[]) {
    const heading = columns[field];
    const meant = heading === undefined ? {} : guessAnswers(field, differentCells(table, heading));
    if (Object.keys(meant).length > 0) values[field] = meant;
  }
  const ordered = Object.fromEntries(
    tableFields.flatMap((field) => (columns[field] === undefined ? [] : [[field, columns[field]]])),
  ) as TableMap['columns'];
  const dated = [columns.received, columns.incidentDay].flatMap((heading) =>
    heading === undefined ? [] : differentCells(table, heading),
  );
  return {
    zone,
    dates: guessOrder(dated),
    columns: ordered,
    ...(Object.keys(values).length > 0 ? { values } : {}),
  };
}

function guessAnswers(field: keyof typeof fieldChoices, cells: readonly string[]): Record<string, string> {
  const known: readonly string[] = fieldChoices[field];
  const guessed = cells.flatMap((cell) => {
    const word = sameWord(cell);
    if (known.includes(word)) return [];
    const meant = Object.entries(answerWords[field]).find(([, words]) => words.test(word));
    return meant === undefined ? [] : [[cell, meant[0]] as const];
  });
  return Object.fromEntries(guessed);
}

/** A number above twelve tells which of two is the day; points are written where the day comes first. */
function guessOrder(cells: readonly string[]): TableMap['dates'] {
  const parts = cells.map((cell) => cell.split(/[./\- T]/).map(Number));
  if (cells.some((cell) => /^\d{4}/.test(cell.trim()))) return 'year-first';
  if (parts.some(([first = 0]) => first > 12)) return 'day-first';
  if (parts.some(([, second = 0]) => second > 12)) return 'month-first';
  return cells.some((cell) => /^\d{1,2}\.\d{1,2}\./.test(cell.trim())) ? 'day-first' : 'month-first';
}
