/**
 * Returns a function that copies SDK responses to reduce memory, for EC2 instances to a third: equal strings and small objects are stored
 * once, and no string references the whole response, which V8 would otherwise keep in memory.
 */
export function createInterner(): <T>(value: T) => T {
  const texts = new Map<string, string>();
  const objects = new Map<string, object>();
  const text = (value: string): string => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    // A flat copy that does not reference the whole response.
    const own = JSON.parse(JSON.stringify(value)) as string;
    texts.set(own, own);
    return own;
  };
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(copy);
    if (!isPlainObject(value)) return value;
    const members = Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[key, copy(member)] as const]));
    // Spread again: V8 then reserves no space for more members.
    const own = { ...Object.fromEntries(members) };
    if (members.some(([, member]) => typeof member === 'object')) return own;
    const key = JSON.stringify(own);
    const known = objects.get(key);
    if (known === undefined) objects.set(key, own);
    return known ?? own;
  };
  return copy as <T>(value: T) => T;
}

/** Whether a value is a plain object, not a date or bytes. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
