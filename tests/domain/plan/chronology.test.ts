import { planCounsel } from '@domain/plan/counsel';
import { describe, expect, it } from 'vitest';
import { office, options, sampleCase } from './support/sampleCase';

const { pageData } = planCounsel(sampleCase, office, options);
const [, table] = pageData.sections.find(({ id }) => id === 'chronology')?.blocks ?? [];
const lines = table?.type === 'table' ? table.rows.map((row) => JSON.stringify(row)) : [];

describe('the chronology of counsel’s file', () => {
  it('orders the chronology by what happened and tells when it was written down late', () => {
    expect(lines[0]).toContain('About March 2, 2026, 14:30 CST (after the keynote)');
    expect(lines[0]).toContain('recorded 26 h after');
    expect(lines.filter((line) => line.includes('Phase entered'))).toHaveLength(5);
  });

  it.each([
    [
      'a phase gone back to, with its reason',
      'Gone back to phase: decision, because: The appeal of [Person B]',
    ],
    ['a promise', 'Promised to Person A: We will not name you to [Person B].'],
    ['what became of it', 'Promise 2: kept'],
    ['a measure', 'Immediate measure, change of schedule or room, binding Person B'],
    ['its end', 'Measure 1 ended: The event was over.'],
    ['an interview', 'Person A interviewed by video by The Executive Director'],
    ['one that was declined', 'Person B declined to be interviewed'],
    ['a disclosure', 'The manager of the hall was told in person'],
    ['an action by its name in the ladder', 'Action for Person B begins: No talks for a time'],
    ['its end', 'Action 2 lifted: The appeal found'],
    ['an appeal that came', 'Appeal of Person B against Decision 1 received'],
    ['an appeal decided', 'Appeal of Person B against Decision 1 decided: the decision is changed'],
    ['a decision in place of another', 'Decided on Allegation 1, in place of Decision 1: substantiated'],
    ['a signature', 'Letter 2 read and signed by a second reader'],
    ['a letter', 'Letter (outcome) sent to Person B by letter: What was decided'],
    ['a contact', 'Person A contacted by e-mail (check-in): answer received'],
    ['a delay with its reason', 'Interview was due March 9, 2026 and is late, because: Nobody has found'],
    ['a hand-off', 'Hand-off to Online Code of Conduct Committee made'],
    ['a hold', 'Legal hold placed: A claim of [Person B] may follow.'],
    ['an addendum', 'Added to Note 1: The plan came.'],
    ['another case, without its name', 'A related case was noted'],
  ])('tells in the chronology of %s', (_what, line) => {
    expect(lines.join('\n')).toContain(line);
  });
});
