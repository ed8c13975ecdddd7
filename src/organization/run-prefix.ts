/** Prefix of a run's keys in the bucket. */
export const runPrefix = (runId: string): string => `runs/${runId}/`;
