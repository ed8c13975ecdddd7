import { NotReported, notReported } from '../../core/fact.ts';
import { ReadFailure } from '../../core/read-failure.ts';

/**
 * Returns the value of one resource from a shared read, which may have failed for some resources only.
 * @throws {ReadFailure} if the read of this resource failed
 */
export function valueOrThrow<V>(value: V | ReadFailure): V {
  if (value instanceof ReadFailure) throw value;
  return value;
}

/**
 * Returns the values of some IDs from a shared read. An ID that is missing makes the result unreadable, not empty.
 * @throws {ReadFailure} if the read of one of them failed
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
