import { PersonSchema } from '@contract/records/person';
import { ReportSchema } from '@contract/records/report';
import { prune } from '@renderer/components/form/prune';
import { schemaResolver } from '@renderer/components/form/schemaResolver';
import { firstComplaint } from '@renderer/components/form/useField';
import { get } from 'react-hook-form';
import { expect, test } from 'vitest';

test.each([
  [{ a: '', b: '  ', c: null, d: undefined }, undefined],
  [{ a: ' kept ', b: { c: '' } }, { a: ' kept ' }],
  [
    { a: [], b: [''], c: ['x', ''] },
    { a: [], b: [], c: ['x'] },
  ],
  [
    { a: false, b: 0 },
    { a: false, b: 0 },
  ],
])('an empty answer is no answer: %o', (value, expected) => {
  expect(prune(value)).toEqual(expected);
});

const options = { fields: {}, shouldUseNativeValidation: false };

test('a form is checked by the schema the vault uses, and each complaint stands at its field', async () => {
  const { errors } = await schemaResolver(ReportSchema)({ words: '', channel: 'pigeon' }, undefined, options);
  const complaint = (name: string) => firstComplaint(get(errors, name));
  expect(complaint('received')).toBe('needed');
  expect(complaint('words')).toBe('needed');
  expect(complaint('channel')).toBe('chooseOne');
  expect(complaint('summary')).toBeNull();
});

test('the question every reporter and affected person is asked has no default', async () => {
  const resolve = schemaResolver(PersonSchema);
  const reporter = { roles: ['reporter'], known: 'anonymous' };
  const refused = await resolve(reporter, undefined, options);
  expect(firstComplaint(get(refused.errors, 'reportsBeingHarassed'))).toBe('needed');
  const taken = await resolve({ ...reporter, reportsBeingHarassed: 'unknown' }, undefined, options);
  expect(taken.errors).toEqual({});
  expect(taken.values).toEqual({ ...reporter, reportsBeingHarassed: 'unknown' });
});
