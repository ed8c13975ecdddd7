/** Ages of failures: ID, name, and the highest number of days. */
export const ageSpans = [
  { id: 'week', title: 'Up to a week', days: 7 },
  { id: 'month', title: 'Up to a month', days: 30 },
  { id: 'quarter', title: 'Up to 3 months', days: 91 },
  { id: 'year', title: 'Up to a year', days: 365 },
  { id: 'older', title: 'More than a year', days: Number.POSITIVE_INFINITY },
  { id: 'unknown', title: 'Unknown age', days: Number.NaN },
] as const;

const DAY_MS = 86_400_000;

/**
 * Returns the ID of the span in which the age of a failure is.
 * @param firstSeen ISO 8601 time of the first run that found the failure, if known
 * @param now ISO 8601 time of the run
 */
export function ageSpanOf(firstSeen: string | undefined, now: string): string {
  const days = (Date.parse(now) - Date.parse(firstSeen ?? '')) / DAY_MS;
  return ageSpans.find((span) => days <= span.days)?.id ?? 'unknown';
}
