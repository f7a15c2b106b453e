import { type Phase, phases } from '@contract/phases';
import { missingFor } from '@domain/gates/gates';
import { phasesBetween } from '@domain/phases';
import { describe, expect, test } from 'vitest';
import { caseOf, type Step, upTo, write } from '../support/caseOf';
import { heldConsultation, id } from '../support/records';

const codes = (steps: Step[], to: Phase) => missingFor(caseOf(...steps), to).map(({ code }) => code);

const intake = [
  write('report'),
  write('incident'),
  write('allegation', {}, { record: id(1) }),
  write('triage'),
];

describe('to consultation', () => {
  const table: [name: string, steps: Step[], missing: string[]][] = [
    ['an empty case misses everything', [], ['report', 'affected', 'allegation', 'triage']],
    ['a complete intake', intake, []],
    ['no report', intake.slice(1), ['report']],
    ['no triage', intake.slice(0, 3), ['triage']],
    [
      'an incident that leaves open who was affected',
      [
        write('report'),
        { kind: 'incident', data: { when: { kind: 'unknown' }, setting: 'webinar', what: 'x' } },
        write('allegation'),
        write('triage'),
      ],
      ['affected'],
    ],
    [
      'affected not disclosed, with a reason',
      [
        ...intake.slice(0, 1),
        write('incident', { affected: { kind: 'not-disclosed', because: 'Fear.' } }),
        ...intake.slice(2),
      ],
      [],
    ],
    [
      'an affected person instead of an answer',
      [write('report'), write('person', { roles: ['affected'] }), write('allegation'), write('triage')],
      [],
    ],
    [
      'a reporter alone does not say who was affected',
      [write('report'), write('person', { roles: ['reporter'] }), write('allegation'), write('triage')],
      ['affected'],
    ],
    [
      'a record entered in error does not count',
      [...intake, write('triage', {}, { record: id(9) }), { kind: 'error', record: id(9), version: 2 }],
      [],
    ],
    [
      'the only triage entered in error',
      [
        ...intake.slice(0, 3),
        write('triage', {}, { record: id(9) }),
        { kind: 'error', record: id(9), version: 2 },
      ],
      ['triage'],
    ],
  ];
  test.each(table)('%s', (_name, steps, missing) => {
    expect(codes(steps, 'consultation')).toEqual(missing);
  });
});

describe('to decision', () => {
  const at = [...intake, ...upTo('consultation')];
  const sought = write('consultation', {}, { record: id(2) });
  const table: [name: string, steps: Step[], missing: string[]][] = [
    ['nothing said about consultation', [], ['consultation']],
    ['none sought, because', [write('waiver')], []],
    ['sought and open', [sought], ['consultationSought']],
    [
      'sought and held',
      [sought, { kind: 'consultation', record: id(2), version: 2, data: heldConsultation, reason: 'Held.' }],
      [],
    ],
    [
      'sought and waived',
      [sought, write('waiver', { duty: 'consultation', consultation: id(2), reason: 'No time.' } as never)],
      [],
    ],
    [
      'one waived, one open',
      [
        sought,
        write('consultation', {}, { record: id(3) }),
        write('waiver', { duty: 'consultation', consultation: id(2), reason: 'No time.' } as never),
      ],
      ['consultationSought'],
    ],
    ['none sought does not waive one that was', [sought, write('waiver')], ['consultationSought']],
  ];
  test.each(table)('%s', (_name, steps, missing) => {
    expect(codes([...at, ...steps], 'decision')).toEqual(missing);
  });
});

describe('to follow-up', () => {
  const at = [...intake, ...upTo('decision')];
  test('each allegation needs its own decision', () => {
    const second = write('allegation', {}, { record: id(2) });
    expect(codes([...at, second], 'follow-up')).toEqual(['decision', 'decision']);
    expect(codes([...at, second, write('decision', { allegation: id(1) })], 'follow-up')).toEqual([
      'decision',
    ]);
    const both = [write('decision', { allegation: id(1) }), write('decision', { allegation: id(2) })];
    expect(codes([...at, second, ...both], 'follow-up')).toEqual([]);
  });
  test('without any allegation left there is nothing to decide', () => {
    expect(codes([...at, { kind: 'error', record: id(1), version: 2 }], 'follow-up')).toEqual(['allegation']);
  });
  test('says which allegation, and where', () => {
    const [missing] = missingFor(caseOf(...at), 'follow-up');
    expect(missing).toMatchObject({
      message: 'Decide allegation 1, with reasons.',
      where: { kind: 'decision', record: id(1) },
    });
  });
});

describe('to closed', () => {
  const decided = [
    write('report'),
    write('person', {}, { record: id(7) }),
    write('person', {}, { record: id(8) }),
    write('allegation', {}, { record: id(1) }),
    write('triage'),
    ...upTo('decision'),
    write('decision', { allegation: id(1) }),
    { kind: 'phase', from: 'decision', to: 'follow-up' } as Step,
  ];
  const made = (person: string) => write('follow-up', { person });
  test('a follow-up for every person who reports being harassed', () => {
    expect(codes(decided, 'closed')).toEqual(['followUp', 'followUp']);
    expect(codes([...decided, made(id(7))], 'closed')).toEqual(['followUp']);
    expect(codes([...decided, made(id(7)), made(id(8))], 'closed')).toEqual([]);
  });
  test('a plan is not a follow-up', () => {
    const planned = {
      kind: 'follow-up',
      data: { status: 'planned', person: id(7), due: '2026-04-01' },
    } as Step;
    expect(codes([...decided, planned, made(id(8))], 'closed')).toEqual(['followUp']);
  });
  test('a waiver with a reason ends the duty of that person only', () => {
    const waived = write('waiver', {
      duty: 'follow-up',
      person: id(7),
      reason: 'Asked for no contact.',
    } as never);
    expect(codes([...decided, waived], 'closed')).toEqual(['followUp']);
    expect(codes([...decided, waived, made(id(8))], 'closed')).toEqual([]);
  });
  test('nobody is left out because nobody asked', () => {
    const unknown = write(
      'person',
      { reportsBeingHarassed: 'unknown' },
      { record: id(7), version: 2, reason: 'x' },
    );
    expect(codes([...decided, unknown, made(id(8))], 'closed')).toEqual(['harassedUnknown']);
    const waived = write('waiver', {
      duty: 'follow-up',
      person: id(7),
      reason: 'Cannot be reached.',
    } as never);
    expect(codes([...decided, unknown, waived, made(id(8))], 'closed')).toEqual([]);
  });
  test('who does not report being harassed is owed nothing', () => {
    const witness = write('person', { roles: ['witness'], reportsBeingHarassed: 'no' }, { record: id(5) });
    expect(codes([...decided, witness, made(id(7)), made(id(8))], 'closed')).toEqual([]);
  });
});

test('moving over several phases asks for the missing of every gate between, each once', () => {
  expect(codes([], 'closed')).toEqual(['report', 'affected', 'allegation', 'triage', 'consultation']);
});

test('every phase change that leads forward has a way, every other none', () => {
  for (const [a, from] of phases.entries())
    for (const [b, to] of phases.entries())
      expect(phasesBetween(from, to)).toEqual(b > a ? phases.slice(a + 1, b + 1) : []);
});

test('every missing thing says where it is mended, in a sentence', () => {
  for (const missing of missingFor(caseOf(), 'closed')) {
    expect(missing.message).toMatch(/^[A-Z].*\.$/);
    expect(missing.where.kind).not.toBe('');
  }
});
