import { NotReported } from './fact.ts';

/** The type of a value after conversion to JSON: dates are ISO 8601 strings in UTC, bytes are base64. */
export type AsJson<T> = T extends Date
  ? string
  : T extends Uint8Array
    ? string
    : T extends (infer E)[]
      ? AsJson<E>[]
      : T extends object
        ? { [K in keyof T]: AsJson<T[K]> }
        : T;

/** JSON values, as in evidence and facts. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Turns an SDK value into plain JSON, so that a fact is the same live and read back from a snapshot; {@link NotReported} stays as it is. */
export function toJson<T>(value: T): AsJson<Exclude<T, NotReported>> | Extract<T, NotReported> {
  return (value instanceof NotReported ? value : convert(value)) as AsJson<Exclude<T, NotReported>> | Extract<T, NotReported>;
}

function convert(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (value instanceof Uint8Array) return base64(value);
  if (Array.isArray(value)) return value.map((item) => convert(item) ?? null);
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined && key !== '$metadata') result[key] = convert(item);
  }
  return { ...result };
}

/** Whether a text is a JSON document. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
