import type { FactsByType } from '../../../src/core/facts.ts';
import { integer } from '../../../src/core/parameters.ts';

/** What automated backups are judged by. */
type BackupFacts = Pick<FactsByType['AWS::RDS::DBInstance'], 'backupRetentionDays' | 'latestRestorableTime' | 'createdAt' | 'status'>;

export const backupParams = {
  minRetentionDays: integer(7, 'Days that automated backups are kept at least.', { min: 1, max: 35 }),
  maxRestoreLagHours: integer(24, 'Hours that the latest restorable moment may lie back.', { min: 1 }),
};

export const backupMessages = {
  kept: 'Automated backups are kept for {{days}} days.',
  off: 'Automated backups are off.',
  short: 'Automated backups are kept for {{days}} days; {{wanted}} are wanted.',
  stale: 'The latest moment it can be restored to is {{latest}}.',
  never: 'Automated backups are on, but there is still nothing to restore it from.',
} as const;

export interface BackupVerdict {
  readonly message: keyof typeof backupMessages;
  readonly evidence: { readonly days: number; readonly wanted: number; readonly latest?: string };
}

const hour = 3_600_000;

/** A database that is stopped gets no newer backup, and a new one has yet to get its first. */
export function evaluateBackups(
  facts: BackupFacts,
  params: { readonly minRetentionDays: number; readonly maxRestoreLagHours: number },
  now: number,
): BackupVerdict {
  const days = facts.backupRetentionDays;
  const evidence = { days, wanted: params.minRetentionDays };
  if (days <= 0) return { message: 'off', evidence };
  if (days < params.minRetentionDays) return { message: 'short', evidence };
  const latest = facts.latestRestorableTime;
  const restorable = latest === undefined ? evidence : { ...evidence, latest };
  const oldest = now - params.maxRestoreLagHours * hour;
  if (Date.parse(latest ?? facts.createdAt) >= oldest || facts.status.startsWith('stop')) return { message: 'kept', evidence: restorable };
  return { message: latest === undefined ? 'never' : 'stale', evidence: restorable };
}
