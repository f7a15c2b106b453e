import type { CaseFilePages, Section } from '@domain/plan/pageData';

/** One sentence in each script the documents must be able to print. */
export const scripts: Record<string, string> = {
  Latin: 'Ségolène naïvely thanked Łukasz, Đặng and Þór.',
  Greek: 'Η συνάντηση ξεκίνησε στις εννέα.',
  Cyrillic: 'Он попросил её остановиться.',
  Arabic: 'طلبت منه أن يتوقف فورا',
  Hebrew: 'היא ביקשה ממנו להפסיק מיד',
  Devanagari: 'उसने उसे रुकने के लिए कहा',
  Bengali: 'সে তাকে থামতে বলেছিল',
  Tamil: 'அவள் அவனை நிறுத்தச் சொன்னாள்',
  Thai: 'เธอขอให้เขาหยุดทันที',
  Georgian: 'მან სთხოვა გაჩერებულიყო',
  Armenian: 'Նա խնդրեց նրան կանգ առնել',
  Ethiopic: 'እንዲያቆም ጠየቀችው',
  Chinese: '她请他立刻停止。',
  Japanese: '彼女はすぐにやめるように頼んだ。',
  Korean: '그녀는 그에게 즉시 멈추라고 말했다.',
  Emoji: 'Stop 🛑 please 🙏',
};

const chronology = (rows: number): Section => ({
  id: 'chronology',
  title: 'Chronology',
  blocks: [
    {
      type: 'prose',
      text: 'Every entry in the order of what it tells. The time of the event and the time at which it was written down are both given; all times are those of America/Chicago unless another zone is named.',
    },
    {
      type: 'table',
      summary: 'Events of the case in the order in which they happened',
      empty: 'Nothing has been recorded.',
      columns: [
        { label: 'When it happened', share: 2.2 },
        { label: 'Written down', share: 2.2 },
        { label: 'What', share: 5 },
        { label: 'Source', share: 2 },
      ],
      rows: Array.from({ length: rows }, (_, index) => [
        { text: `Mar ${(index % 28) + 1}, 2026, 2:${String(10 + (index % 49))} PM`, note: 'about' },
        {
          text: `Mar ${(index % 28) + 1}, 2026, 5:${String(10 + (index % 49))} PM`,
          note: 'recorded 3 h after',
          tone: 'caution' as const,
        },
        {
          text: `Person B stood beside the table of Person A and, asked twice to leave, stayed. Entry ${index + 1}.`,
          strong: index % 7 === 0,
        },
        'Report 1',
      ]),
    },
  ],
});

/** A document with every kind of block, long enough that tables break over pages. */
export function samplePages(rows = 60): CaseFilePages {
  return {
    schema: 'casekeep/page-data/1',
    document: 'counsel-case-file',
    language: 'en',
    paper: 'us-letter',
    title: 'Amber Heron, case file for counsel',
    author: 'Office of the Executive Director',
    cover: {
      office: 'Office of the Executive Director',
      kind: 'Case file for legal counsel',
      headline: 'Amber Heron',
      number: 'CORE-2026-K7Q3ZD',
      facts: [
        { label: 'Prepared for', text: 'Outside counsel' },
        { label: 'Purpose', text: 'Legal advice on the decision and on what may be told' },
        { label: 'Requested by', text: 'The Executive Director' },
        { label: 'Prepared by', text: 'The Executive Director' },
        { label: 'Made on', text: 'November 22, 2026, 5:40 PM (America/Chicago)' },
        { label: 'Phase', text: 'Decision' },
      ],
      notices: [
        {
          type: 'notice',
          title: 'Privileged and confidential',
          text: 'Prepared for legal advice. The claim of privilege is made for each item by itself, in the privilege log; facts are not claimed.',
          tone: 'caution',
        },
      ],
    },
    legend: 'Privileged and confidential: prepared for counsel',
    marks: ['PRACTICE VAULT: NOT A REAL CASE'],
    running: { left: 'Amber Heron, CORE-2026-K7Q3ZD', right: 'Case file for legal counsel' },
    bates: { prefix: 'CORE-K7Q3ZD-', first: 1, digits: 6 },
    words: {
      contents: 'Contents',
      pageOf: 'Page {page} of {pages}',
      attachment: 'The same content for a machine',
    },
    sections: [
      {
        id: 'parties',
        title: 'Parties',
        blocks: [
          {
            type: 'notice',
            text: 'People appear by code name. Who they are is kept apart, under a separate key, and was not printed here.',
          },
          {
            type: 'table',
            summary: 'People of the case by code name',
            empty: 'Nobody has been entered.',
            columns: [
              { label: 'Code name', share: 2 },
              { label: 'Role', share: 2 },
              { label: 'Reports being harassed', share: 2 },
              { label: 'Known by', share: 4 },
            ],
            rows: [
              ['Person A', 'Reporter, affected person', 'Yes', 'Name withheld'],
              ['Person B', 'Respondent', 'No', 'Name withheld'],
              ['Person C', 'Witness', 'No', 'Grey jacket, speaker’s badge'],
            ],
          },
        ],
      },
      {
        id: 'report',
        title: 'Report',
        blocks: [
          {
            type: 'facts',
            items: [
              { label: 'Received', text: 'March 3, 2026, 4:12 PM (America/Chicago), by e-mail' },
              { label: 'Taken by', text: 'The Executive Director' },
            ],
          },
          {
            type: 'quote',
            caption: 'In the reporter’s own words',
            text: 'I was at the registration table when Person B came over.\nI asked him to leave me alone.\n\nHe did not. #panic("x") *b* _i_ $x$ stays exactly as it was typed.',
          },
          ...Object.entries(scripts).map(([script, text]) => ({
            type: 'quote' as const,
            caption: script,
            text,
          })),
        ],
      },
      chronology(rows),
      {
        id: 'consultations',
        title: 'Consultations',
        blocks: [
          {
            type: 'entry',
            title: 'Legal counsel, March 5, 2026',
            subtitle: 'By telephone, 10:00 AM to 10:40 AM (America/Chicago)',
            marks: [
              {
                label: 'Privilege claimed',
                text: 'Attorney–client. For legal advice, with an attorney, kept in confidence.',
              },
              { label: 'Recorded 3 h after', text: 'Written down at 1:41 PM.' },
            ],
            facts: [
              { label: 'Participants', text: 'Person D, the Executive Director' },
              { label: 'Question', text: 'May Person B be excluded before he has been heard?' },
            ],
            texts: [
              { label: 'Facts given', text: 'Person B was asked twice to leave and stayed.' },
              { label: 'Advice received', text: 'Hear him first, in writing, within three days.' },
            ],
          },
        ],
      },
      {
        id: 'exhibits',
        title: 'Exhibits',
        blocks: [
          {
            type: 'entry',
            title: 'Exhibit 1: photograph of the table',
            marks: [],
            facts: [
              { label: 'File', text: 'table.jpg, 482,113 bytes' },
              { label: 'SHA-256', text: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
            ],
            texts: [],
          },
        ],
      },
    ],
  };
}
