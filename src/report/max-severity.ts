import { severities, type Severity } from '../core/names.ts';

/** The gravest of some severities. */
export const maxSeverity = (some: readonly Severity[]): Severity =>
  severities.findLast((severity) => some.includes(severity)) ?? 'informational';
