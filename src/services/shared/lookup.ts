import { NotReported, notReported } from '../../core/fact.ts';
import { ReadFailure } from '../../core/read-failure.ts';

/**
 * What a shared read tells about one of many resources; it may have failed for some of them only.
 * @throws {ReadFailure} why it was not read
 */
export function valueOrThrow<V>(value: V | ReadFailure): V {
  if (value instanceof ReadFailure) throw value;
  return value;
}

/**
 * What a shared read tells about each of some ids; one it does not show must not look like one that has nothing.
 * @throws {ReadFailure} why one of them was not read
 */
export function valuesById<V>(
  found: ReadonlyMap<string, V | ReadFailure> | undefined,
  ids: readonly string[],
): Readonly<Record<string, V>> | NotReported {
  const values: [string, V][] = [];
  for (const id of ids) {
    const value = valueOrThrow(found?.get(id));
    if (value === undefined) return notReported(`the listing does not show ${id}`);
    values.push([id, value]);
  }
  return Object.fromEntries(values);
}

/** Values by key, each key's in the order given. */
export function groupByKey<V>(entries: Iterable<readonly [string, V]>): ReadonlyMap<string, readonly V[]> {
  const byKey = new Map<string, V[]>();
  for (const [key, value] of entries) {
    const values = byKey.get(key);
    if (values === undefined) byKey.set(key, [value]);
    else values.push(value);
  }
  return byKey;
}

/** The values if AWS reported all of them, otherwise what the first one lacks. */
export function allReported<V>(values: readonly (V | NotReported)[]): readonly V[] | NotReported {
  const isMissing = (value: V | NotReported): value is NotReported => value instanceof NotReported;
  return values.find(isMissing) ?? values.filter((value): value is V => !isMissing(value));
}
