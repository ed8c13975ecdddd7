/** The parts of a zod schema that lead to its keys. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
  readonly shape?: Readonly<Record<string, Schema>>;
}

export interface Schema {
  readonly _zod: { readonly def: unknown };
}

const definitionOf = (schema: Schema): Definition => schema._zod.def as Definition;

/** Returns the keys that a schema allows at a path; none if any key is allowed there, or no mapping. */
export function knownKeys(schema: Schema, path: readonly (string | number)[]): readonly string[] {
  const { type, innerType, element, valueType, options, shape } = definitionOf(schema);
  if (type === 'optional' && innerType !== undefined) return knownKeys(innerType, path);
  if (type === 'union') return (options ?? []).flatMap((option) => knownKeys(option, path));
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(shape ?? {});
  const next = shape === undefined ? (element ?? valueType) : Object.hasOwn(shape, key) ? shape[key] : undefined;
  return next === undefined ? [] : knownKeys(next, rest);
}
