import { WhenSchema } from '@contract/moments';
import { z } from 'zod';

type Values = Record<string, unknown>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a form holds, cut to what its schema knows: answers to questions that are no longer asked (another branch was
 * chosen) stay in the form and in its draft, and are not written. Objects the schema asks for are put in empty, so
 * that a complaint stands at the field and not at the whole.
 *
 * @param schema the schema of what is written
 * @param value the values of the form
 */
export function onlyKnown(schema: unknown, value: unknown): unknown {
  // A time is answered by one control, so its complaint stands at the whole.
  if (schema === WhenSchema && value === undefined) return undefined;
  if (schema instanceof z.ZodOptional)
    return value === undefined ? undefined : onlyKnown(schema.unwrap(), value);
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.map((item) => onlyKnown(schema.element, item)) : value;
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const values = isValues(value) ? value : {};
    const { discriminator } = schema.def;
    const branch = schema.options.find(
      (option) =>
        option instanceof z.ZodObject &&
        (option.shape as Record<string, z.ZodType>)[discriminator]?.safeParse(values[discriminator])
          .success === true,
    );
    return branch === undefined ? { [discriminator]: values[discriminator] } : onlyKnown(branch, values);
  }
  if (schema instanceof z.ZodObject) {
    const values = isValues(value) ? value : {};
    const known = Object.entries(schema.shape as Record<string, unknown>)
      .map(([key, child]) => [key, onlyKnown(child, values[key])] as const)
      .filter(([, item]) => item !== undefined);
    return Object.fromEntries(known);
  }
  return value;
}

/**
 * A schema for a form: the same, after answers it does not ask for are left out.
 *
 * @param schema the schema of what is written
 * @param tidy takes out further answers that no longer apply
 */
export function formSchema<Schema extends z.ZodType>(
  schema: Schema,
  tidy: (values: Values) => Values = (same) => same,
) {
  return z.preprocess((value) => onlyKnown(schema, tidy(isValues(value) ? value : {})), schema);
}
