import { severities, type Severity } from '../core/names.ts';

/** Returns the highest of some severities. */
export const maxSeverity = (some: readonly Severity[]): Severity =>
  severities.findLast((severity) => some.includes(severity)) ?? 'informational';
