import type { NormalizedSchema } from '@smithy/core/schema';
import fc from 'fast-check';

/** The nesting depth from which structures contain only scalars. */
const DEEPEST = 3;

const TOKEN = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,11}$/);

/** Text that is the same in XML and JSON: XML forbids control characters, and parsers drop blank text. */
const TEXT = fc.oneof(
  TOKEN,
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => text.trim() !== '' && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text)),
  fc.constantFrom('<a href="x">&amp;</a>', ' padded ', '{"Version":"2012-10-17"}', '0012', 'true', 'null', '1e3', 'Ünïcödé ✓ 😀', 'a\nb'),
);

const SECONDS = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000));
const MILLISECONDS = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((ms) => new Date(ms));

interface Place {
  /** Names of the enclosing structures. */
  readonly inside: readonly string[];
  readonly depth: number;
  /** In a header, path, query or host name, which contain only plain text. */
  readonly bound: boolean;
}

const BINDINGS = ['httpHeader', 'httpLabel', 'httpPrefixHeaders', 'httpQuery', 'httpQueryParams', 'hostLabel'];

const isBound = (schema: NormalizedSchema): boolean => BINDINGS.some((name) => Object.hasOwn(schema.getMergedTraits(), name));

const scalar = (schema: NormalizedSchema, { bound }: Place): fc.Arbitrary<unknown> => {
  if (schema.isStringSchema()) return bound ? TOKEN : TEXT;
  if (schema.isBooleanSchema()) return fc.boolean();
  if (schema.isNumericSchema()) return schema.getMergedTraits().httpResponseCode ? fc.constantFrom(200, 202) : fc.integer();
  if (schema.isTimestampSchema()) return bound ? SECONDS : MILLISECONDS;
  if (schema.isBlobSchema()) return fc.uint8Array({ minLength: 1, maxLength: 8 });
  if (schema.isDocumentSchema()) return fc.dictionary(TOKEN, fc.oneof(TOKEN, fc.integer(), fc.boolean()), { minKeys: 1, maxKeys: 3 });
  throw new Error(`no arbitrary for ${schema.getName(true)}`);
};

const isScalar = (schema: NormalizedSchema): boolean => !(schema.isStructSchema() || schema.isListSchema() || schema.isMapSchema());

/** Members that the SDK computes, checks or uses itself, so arbitrary values are changed or rejected. */
const RESERVED = new Set(['ContentLength', 'ContentMD5', 'ChecksumAlgorithm', 'OutpostId', 'SSECustomerKey', 'SSECustomerKeyMD5']);

/** The structure of a member, or of the items of a list. */
const structureIn = (schema: NormalizedSchema): string | undefined => {
  if (schema.isListSchema() || schema.isMapSchema()) return structureIn(schema.getValueSchema());
  return schema.isStructSchema() || schema.isUnionSchema() ? schema.getName(true) : undefined;
};

/** Members to generate: at the maximum depth scalars, or if none is scalar, members without an enclosing structure. */
const membersAt = (schema: NormalizedSchema, { depth, inside }: Place): (readonly [string, NormalizedSchema])[] => {
  const all = [...schema.structIterator()].filter(([name]) => !RESERVED.has(name));
  if (depth <= DEEPEST) return all;
  const scalars = all.filter(([, member]) => isScalar(member));
  return scalars.length > 0 ? scalars : all.filter(([, member]) => !inside.includes(structureIn(member) ?? ''));
};

const value = (schema: NormalizedSchema, outer: Place): fc.Arbitrary<unknown> => {
  const inside = schema.isStructSchema() || schema.isUnionSchema() ? [...outer.inside, schema.getName(true) ?? ''] : outer.inside;
  const place = { depth: outer.depth + 1, bound: outer.bound || isBound(schema), inside };
  if (schema.isUnionSchema()) {
    return fc.oneof(...membersAt(schema, place).map(([name, member]) => value(member, place).map((inner) => ({ [name]: inner }))));
  }
  if (schema.isStructSchema()) return struct(schema, place);
  // Query and XML cannot represent an empty list or map: it is read back as absent.
  if (schema.isListSchema()) return fc.array(value(schema.getValueSchema(), place), { minLength: 1, maxLength: 2 });
  if (schema.isMapSchema()) return fc.dictionary(TOKEN, value(schema.getValueSchema(), place), { minKeys: 1, maxKeys: 2 });
  return scalar(schema, place);
};

/** A structure with at least its first member, because the query protocol cannot represent an empty structure. */
const struct = (schema: NormalizedSchema, place: Place): fc.Arbitrary<object> => {
  const members = membersAt(schema, place);
  const required = members.slice(0, place.depth > 0 ? 1 : 0).map(([name]) => name);
  return fc.record(Object.fromEntries(members.map(([name, member]) => [name, value(member, place)])), { requiredKeys: required });
};

const ROOT: Place = { depth: 0, bound: false, inside: [] };

/** Outputs of an operation. */
export const outputOf = (schema: NormalizedSchema): fc.Arbitrary<object> =>
  schema.isStructSchema() ? struct(schema, ROOT) : fc.constant({});

/** Members that every input needs: path and host labels, and values that the SDK would generate. */
const given = (name: string, schema: NormalizedSchema): fc.Arbitrary<unknown> | undefined => {
  const { httpLabel, hostLabel, idempotencyToken } = schema.getMergedTraits() as Record<string, unknown>;
  if (name === 'Bucket' && httpLabel) return fc.constant('some-bucket');
  if (hostLabel) return fc.constant('123456789012');
  return httpLabel || idempotencyToken ? value(schema, ROOT) : undefined;
};

/** Inputs of an operation that its client accepts. */
export const inputOf = (schema: NormalizedSchema): fc.Arbitrary<object> => {
  if (!schema.isStructSchema()) return fc.constant({});
  const needed = [...schema.structIterator()].flatMap(([name, member]) => {
    const arbitrary = given(name, member);
    return arbitrary ? [[name, arbitrary] as const] : [];
  });
  return fc
    .tuple(struct(schema, ROOT), fc.record(Object.fromEntries(needed)))
    .map(([optional, required]) => ({ ...optional, ...required }));
};
