/** Prefix of a run's keys in the bucket. */
export const prefixOf = (runId: string): string => `runs/${runId}/`;
