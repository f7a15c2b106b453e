import fc from 'fast-check';
import { withReferenced } from '@domain/across/withReferenced';
import { describe, expect, test } from 'vitest';
import { caseOf, type Step, upTo, write } from '../../support/caseOf';
import { id, sample } from '../../support/records';

const [reporter, respondent, incident, allegation, exhibit, decision, note, hold, promise] = [
  ...Array.from({ length: 9 }, (_, index) => id(index + 1)),
] as [string, string, string, string, string, string, string, string, string];

const steps: Step[] = [
  write('person', {}, { record: reporter }),
  write('person', { roles: ['respondent'], known: 'named' }, { record: respondent }),
  write('incident', { affected: { kind: 'people', people: [reporter] } }, { record: incident }),
  write('allegation', { respondent, incidents: [incident] }, { record: allegation }),
  write('evidence', { givenBy: reporter }, { record: exhibit }),
  write('note', {}, { record: note }),
  ...upTo('decision'),
  write('decision', { allegation, evidenceFor: [{ record: exhibit }] }, { record: decision }),
];
const taken = (ids: string[], ...more: Step[]) => withReferenced(caseOf(...steps, ...more), ids);

describe('what goes along into a case of its own', () => {
  test('everything a record points to, and what that points to', () => {
    expect(taken([decision])).toEqual({
      records: [reporter, respondent, incident, allegation, exhibit, decision],
      added: [reporter, respondent, incident, allegation, exhibit],
    });
  });
  test('nothing else', () => {
    expect(taken([note])).toEqual({ records: [note], added: [] });
    expect(taken([reporter])).toEqual({ records: [reporter], added: [] });
  });
  test('the legal holds that stand, and promises to somebody who goes along', () => {
    const bound = [
      write('promise', { to: reporter }, { record: promise }),
      write('hold', {}, { record: hold }),
    ] as const;
    expect(taken([incident], ...bound).added).toEqual([reporter, promise, hold]);
    expect(taken([respondent], ...bound).added).toEqual([hold]);
    const lifted = { kind: 'lifted' as const, when: { kind: 'unknown' as const }, reason: 'Settled.' };
    const over = write('hold', { ...sample.hold, state: lifted }, { record: hold });
    expect(taken([note], over).added).toEqual([]);
  });
  test('never what was entered in error, and never what the case has not', () => {
    expect(taken([incident], { kind: 'error', record: reporter, version: 2 }).records).toEqual([incident]);
    expect(taken([id(0xbad)])).toEqual({ records: [], added: [] });
  });

  test('is closed: asked again with it, nothing is added', () => {
    const caseFile = caseOf(...steps, write('promise', { to: reporter }, { record: promise }));
    const ids = caseFile.records.map((record) => record.id);
    fc.assert(
      fc.property(fc.subarray(ids), (chosen) => {
        const { records, added } = withReferenced(caseFile, chosen);
        expect(records).toEqual(expect.arrayContaining(chosen));
        expect(new Set([...chosen, ...added]).size).toBe(records.length);
        expect(withReferenced(caseFile, records)).toEqual({ records, added: [] });
        // Whatever else they name is not a record of this case that stands.
        for (const record of caseFile.records.filter((one) => records.includes(one.id)))
          for (const other of ids)
            if (JSON.stringify(record.data).includes(other)) expect(records).toContain(other);
      }),
    );
  });
});
