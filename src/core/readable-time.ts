/** A time in ISO 8601, UTC, that is not part of an ARN, a path or another identifier. */
const TIMES = /(?<![\w:/.-])(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z(?![\w:/-])/g;

/** Returns a text with its ISO 8601 times as people write them: `2026-11-30 20:19 UTC`. */
export const withReadableTimes = (text: string): string => text.replace(TIMES, '$1 $2 UTC');

/** A time as programs write it: ISO 8601, or a JavaScript `Date` as text. */
const MACHINE_TIME = /(?<![\w:/.-])\d{4}-\d\d-\d\dT\d\d:\d\d\S*|\bGMT[+-]\d{4}\b/;

/** Returns a time in a message that is not written for people; `undefined` if there is none. */
export const machineTimeIn = (message: string): string | undefined => MACHINE_TIME.exec(message)?.[0];
