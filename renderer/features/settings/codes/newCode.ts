import type { ConductCode } from '@contract/conductCode';

type Values = Record<string, unknown>;

/** What a new version begins from: the version it starts with, and whether it is a version of the same code. */
export interface CodeOrigin {
  readonly code: ConductCode;
  readonly as: 'version' | 'code';
}

const lists = ['behaviours', 'grounds', 'exceptionTests', 'ladder'] as const;
const longestName = 60;

/** What the form begins with: everything the origin says, but for what tells it from every other version. */
export function newCodeStart({ code, as }: CodeOrigin): Values {
  const { id, version: _version, inForce: _inForce, name, ...rest } = code;
  return as === 'version' ? { id, name, ...rest } : rest;
}

/**
 * What the form writes: every item has a name that records can point to, kept where it came from another version and made
 * from its label where it is new; what was not ticked is not so.
 * @param taken names of the codes there are, which a code of its own may not have.
 */
export function tidyCode(values: Values, taken: readonly string[]): Values {
  const named = { ...values, id: values['id'] ?? uniqueName(values['name'], taken) };
  const filled = Object.fromEntries(lists.map((list) => [list, namedItems(values[list], list)]));
  return { ...named, ours: values['ours'] === true, ...filled };
}

function namedItems(value: unknown, list: (typeof lists)[number]): Values[] {
  const items = Array.isArray(value) ? (value as Values[]) : [];
  const taken = items.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  return items.map((item) => {
    const own = item['id'];
    const id = typeof own === 'string' ? own : uniqueName(item['label'], taken);
    if (own === undefined) taken.push(id);
    return {
      ...item,
      id,
      ...(list === 'behaviours' ? { needsGround: item['needsGround'] === true } : {}),
      ...(list === 'ladder' ? { ban: item['ban'] === true } : {}),
    };
  });
}

/** A short name made of letters and digits of a label, different from those that are taken. */
export function uniqueName(label: unknown, taken: readonly string[]): string {
  const plain = (typeof label === 'string' ? label : '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestName)
    .replaceAll(/^-+|-+$/g, '');
  const name = plain === '' ? 'item' : plain;
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name}-${String(number)}`)) number += 1;
  return `${name}-${String(number)}`;
}
