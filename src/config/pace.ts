import * as z from './zod.ts';

const PACE = 'must be a number above 0 and at most 1, such as 0.5';

/** Share of each rate limit that an audit may use. */
export const paceSchema = z.number(PACE).check(z.positive(PACE), z.maximum(1, PACE));

/** Default share of each rate limit for an audit from the command line: a person waits for it. */
export const COMMAND_LINE_PACE = 0.8;
