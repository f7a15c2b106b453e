import { type Likeness, type PastDecision, pastDecisions, rankComparators } from '@domain/across/comparators';
import { describe, expect, test } from 'vitest';
import { caseOf, upTo, write } from '../../support/caseOf';
import { id } from '../../support/records';

const likeness: Likeness = {
  code: 'events',
  version: '2026-11',
  behaviour: 'group-harassment',
  grounds: ['race', 'gender'],
  settings: ['webinar'],
};
const past = (decision: string, rest: Partial<PastDecision> = {}): PastDecision => ({
  ...likeness,
  grounds: [],
  settings: [],
  decision,
  changed: '2026-03-01T00:00:00.000Z',
  day: '2026-03-01',
  finding: 'substantiated',
  actions: [],
  ...rest,
});
const ranked = (...all: PastDecision[]) => rankComparators(likeness, all).map(({ decision }) => decision);

describe('past decisions for the same behaviour', () => {
  test('most alike first: grounds, then setting, then version, then the newest', () => {
    expect(
      ranked(
        past('old', { day: '2025-01-01', version: '2020-09' }),
        past('new', { version: '2020-09' }),
        past('same version'),
        past('same setting', { settings: ['webinar'], version: '2020-09' }),
        past('one ground', { grounds: ['race'] }),
        past('both grounds', { grounds: ['gender', 'race'], version: '2020-09' }),
      ),
    ).toEqual(['both grounds', 'one ground', 'same setting', 'same version', 'new', 'old']);
  });
  test('of another behaviour or another code are left out', () => {
    expect(ranked(past('a', { behaviour: 'stalking-virtual' }), past('b', { code: 'online' }))).toEqual([]);
  });
  test('count once where a split has brought one into two cases', () => {
    const later = past('a', { changed: '2026-04-01T00:00:00.000Z', finding: 'inconclusive' });
    expect(rankComparators(likeness, [past('a'), later, past('a')])).toEqual([later]);
  });
});

test('a case gives its standing decisions with what followed, milder first, and no name', () => {
  const name = 'Rolf Tester';
  const caseFile = caseOf(
    write('person', { roles: ['respondent'], known: 'named', identity: { name } }, { record: id(2) }),
    write('incident', { setting: 'webinar' }, { record: id(6) }),
    write('allegation', { incidents: [id(6)], respondent: id(2) }, { record: id(3) }),
    write('allegation', {}, { record: id(9) }),
    ...upTo('decision'),
    write('decision', { allegation: id(3) }, { record: id(4) }),
    write(
      'decision',
      { allegation: id(3), supersedes: { decision: id(4), reason: 'Appeal.' } },
      { record: id(5) },
    ),
    write('action', { decision: id(5), step: 'ban' }),
    write('action', { decision: id(5), step: 'written-warning' }),
    write('action', { decision: id(4), step: 'leave-event' }),
  );
  const found = pastDecisions(caseFile, 'America/Chicago');
  expect(found).toMatchObject([
    {
      decision: id(5),
      behaviour: 'stalking-physical',
      settings: ['webinar'],
      day: '2026-03-02',
      finding: 'substantiated',
      actions: ['Warning, in writing', 'No events, without an end'],
    },
  ]);
  expect(JSON.stringify(found)).not.toContain(name);
});
