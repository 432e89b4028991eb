import Type, { type Static, type TSchema } from 'typebox';

/** The type of a schema, with every property and list of it read-only. */
export type Of<S extends TSchema> = DeepReadonly<Static<S>>;

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

export const nullable = <S extends TSchema>(schema: S, options: { readonly description?: string } = {}) =>
  Type.Union([schema, Type.Null()], options);

/**
 * Schemas by their `$id`, and those that they are made of: each stands once, and where it is used there is a `$ref` of `base`
 * and its `$id`.
 */
export function componentsOf(schemas: readonly TSchema[], base: string): Readonly<Record<string, object>> {
  const found = new Map<string, object>();
  for (const schema of schemas) referring(schema, base, found);
  return Object.fromEntries(found);
}

/** One schema as a document of its own (JSON Schema 2020-12); those that it is made of stand under `$defs`. */
export function schemaDocument({ $id, ...schema }: TSchema & { readonly $id?: string }): object {
  const found = new Map<string, object>();
  const body = referring(schema, '#/$defs/', found) as object;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...($id === undefined ? {} : { $id }),
    ...body,
    $defs: Object.fromEntries(found),
  };
}

function referring(value: unknown, base: string, found: Map<string, object>): unknown {
  if (Array.isArray(value)) return value.map((item) => referring(item, base, found));
  if (typeof value !== 'object' || value === null) return value;
  const { $id: name, ...schema } = value as { readonly $id?: string };
  const referred = () =>
    Object.fromEntries(Object.entries(schema).map(([key, inner]) => [key, referring(inner, base, found)]));
  if (name === undefined) return referred();
  if (!found.has(name)) {
    // Its place is taken before it is filled: names stand in order of first use.
    found.set(name, {});
    found.set(name, referred());
  }
  return { $ref: `${base}${name}` };
}
