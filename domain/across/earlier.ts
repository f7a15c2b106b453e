import { type TraitKind, traitKinds } from '@contract/operations/across';
import { fewestFeatures, type Trait } from './traits';

/** Something two cases have in common: a trait of a person here that a person there has too. */
export interface SharedTrait extends Trait {
  /** The other case. */
  readonly stream: string;
}

/** A case in which a respondent of this one was met, and by what. */
export interface Met {
  readonly stream: string;
  /** In the fixed order of kinds: the surest first. */
  readonly matched: readonly TraitKind[];
}

/**
 * The other cases in which somebody is, or may be, the same person. A name that is the same also sounds the same: that is
 * told once. Single marks of somebody known by description are chance; several of one person are not.
 */
export function metIn(shared: readonly SharedTrait[]): Met[] {
  const byCase = Map.groupBy(shared, ({ stream }) => stream);
  return [...byCase].flatMap(([stream, traits]) => {
    const found = new Set(traits.map(({ trait }) => trait));
    if (!hasEnoughFeatures(traits)) found.delete('features');
    if (found.has('name')) found.delete('sounds');
    if (found.size === 0) return [];
    return [{ stream, matched: traitKinds.filter((trait) => found.has(trait)) }];
  });
}

function hasEnoughFeatures(traits: readonly SharedTrait[]): boolean {
  const ofPerson = Map.groupBy(
    traits.filter(({ trait }) => trait === 'features'),
    ({ person }) => person,
  );
  return [...ofPerson.values()].some(
    (marks) => new Set(marks.map(({ value }) => value)).size >= fewestFeatures,
  );
}

/** How many cases, and in how many of them by which kind of trait; the kinds overlap. */
export function countMet(met: readonly Met[]): { count: number; by: { trait: TraitKind; count: number }[] } {
  const by = traitKinds.flatMap((trait) => {
    const count = met.filter(({ matched }) => matched.includes(trait)).length;
    return count === 0 ? [] : [{ trait, count }];
  });
  return { count: met.length, by };
}
