import { severities, type Severity } from '../model/names.ts';

/** The gravest of some severities. */
export const gravest = (some: readonly Severity[]): Severity =>
  severities.findLast((severity) => some.includes(severity)) ?? 'informational';
