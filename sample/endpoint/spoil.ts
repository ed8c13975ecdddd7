import type { NormalizedSchema } from '@smithy/core/schema';
import type { WireResponse } from './wire.ts';

/** A structure's schema names how many of its first members the service promises: `[3, namespace, name, traits, names, members, promised]`. */
const promised = (schema: NormalizedSchema): number =>
  ((schema.getSchema() as unknown as readonly [...unknown[]])[6] as number | undefined) ?? 0;

/** Members by which a resource is known, or that hold what a listing is about: without them there is no answer at all. */
const IDENTITY = /(id|ids|identifier|arn|name|names|key|alias|url|type|principal|zone|engine|region)$/i;

/** A value without the members that the service does not promise, at every depth; identifiers and lists stay. */
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

/** An output whose lists hold nothing. */
export const emptied = (output: object): object =>
  Object.fromEntries(Object.entries(output).map(([name, value]) => [name, Array.isArray(value) ? [] : value]));

/** A response with the first half of its body. */
export const halved = ({ body, ...head }: WireResponse): WireResponse => ({ ...head, body: body.slice(0, body.length >> 1) });
