import { z } from 'zod';

/** The few words of JSON Schema that our schemas are told in. */
interface Told {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Told[];
  readonly oneOf?: readonly Told[];
  readonly properties?: Readonly<Record<string, Told>>;
  readonly items?: Told;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
}

/** What the fields of a value are filled with, by the name of the field. */
export interface Filling {
  /** Free text: called once a field. */
  readonly text: (field: string) => string;
  /** The id a field points to. */
  readonly id: (field: string) => string;
  /** Fields whose value has to be something certain. */
  readonly fixed?: Readonly<Record<string, unknown>>;
}

function textOf({ format, pattern }: Told, field: string, filling: Filling): unknown {
  if (format === 'date-time') return '2026-03-02T15:00:00.000Z';
  if (format === 'date') return '2026-03-02';
  if (pattern === '^[0-9a-f]{32}$') return filling.id(field);
  return filling.text(field);
}

/** The shapes a value may have, the one that says most first. */
function shapesOf({ oneOf, anyOf }: Told): Told[] {
  const size = (told: Told): number => JSON.stringify(told).length;
  return [...(oneOf ?? anyOf ?? [])].sort((a, b) => size(b) - size(a));
}

/** How many values it takes to have seen every shape of every part. */
function shapesWithin(told: Told): number {
  const parts = [...Object.values(told.properties ?? {}), ...(told.items === undefined ? [] : [told.items])];
  const shapes = shapesOf(told);
  return Math.max(1, shapes.length, ...[...parts, ...shapes].map(shapesWithin));
}

function valueOf(told: Told, field: string, filling: Filling, turn: number): unknown {
  const fixed = filling.fixed?.[field];
  // The same name may be a list in one kind and words in another.
  if (fixed !== undefined && Array.isArray(fixed) === (told.type === 'array')) return fixed;
  if (told.const !== undefined) return told.const;
  if (told.enum !== undefined) return told.enum[0];
  const shapes = shapesOf(told);
  const shape = shapes[turn % shapes.length];
  if (shape !== undefined) return valueOf(shape, field, filling, turn);
  switch (told.type) {
    case 'string':
      return textOf(told, field, filling);
    case 'array':
      return [valueOf(told.items ?? {}, field, filling, turn)];
    case 'integer':
    case 'number':
      return Math.max(told.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'object':
      return Object.fromEntries(
        Object.entries(told.properties ?? {}).map(([name, inner]) => [
          name,
          valueOf(inner, name, filling, turn),
        ]),
      );
    default:
      return filling.text(field);
  }
}

function toldOf(schema: z.ZodType): Told {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Told;
}

/**
 * Values with every field of a schema filled, so that a field added later is looked at without anybody thinking of it.
 * @param schema any schema of the contract.
 * @param filling what the fields are filled with.
 * @returns one value for each of the shapes a schema leaves open at its top (a consultation sought, one held).
 */
export function filled(schema: z.ZodType, filling: Filling): unknown[] {
  const told = toldOf(schema);
  const shapes = shapesOf(told);
  return (shapes.length === 0 ? [told] : shapes).map((shape) => valueOf(shape, '', filling, 0));
}

/** The same, with every shape of every part at least once (a moment known exactly, about, by its day, not at all). */
export function filledInEveryShape(schema: z.ZodType, filling: Filling): unknown[] {
  const told = toldOf(schema);
  const shapes = shapesOf(told);
  return (shapes.length === 0 ? [told] : shapes).flatMap((shape) =>
    Array.from({ length: shapesWithin(shape) }, (_, turn) => valueOf(shape, '', filling, turn)),
  );
}
