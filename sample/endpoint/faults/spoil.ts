import type { NormalizedSchema } from '@smithy/core/schema';
import type { WireResponse } from '../protocols/wire.ts';

/** Returns how many of its first members a structure always contains: `[3, namespace, name, traits, names, members, promised]`. */
const promised = (schema: NormalizedSchema): number =>
  ((schema.getSchema() as unknown as readonly [...unknown[]])[6] as number | undefined) ?? 0;

/** Members that identify a resource or contain the items of a listing: a response always needs them. */
const IDENTITY = /(id|ids|identifier|arn|name|names|key|alias|url|type|principal|zone|engine|region)$/i;

/** Removes optional members from a value at every depth; identifiers and lists stay. */
export const bare = (schema: NormalizedSchema, value: unknown): unknown => {
  if (value === null || value === undefined) return value;
  if (schema.isListSchema()) return (value as readonly unknown[]).map((item) => bare(schema.getValueSchema(), item));
  if (schema.isMapSchema()) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, bare(schema.getValueSchema(), item)]));
  }
  if (!schema.isStructSchema()) return value;
  const members = value as Readonly<Record<string, unknown>>;
  const kept = [...schema.structIterator()].filter(
    ([name, member], index) => index < promised(schema) || member.isListSchema() || IDENTITY.test(name),
  );
  return Object.fromEntries(kept.map(([name, member]) => [name, bare(member, members[name])]));
};

/** Empties the lists of an output. */
export const emptied = (output: object): object =>
  Object.fromEntries(Object.entries(output).map(([name, value]) => [name, Array.isArray(value) ? [] : value]));

/** Cuts the body of a response to its first half. */
export const halved = ({ body, ...head }: WireResponse): WireResponse => ({ ...head, body: body.slice(0, body.length >> 1) });
