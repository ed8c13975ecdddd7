import type { Status } from '../../core/result/finding.ts';
import type { Severity } from '../../core/names.ts';
import { severities } from '../../core/names.ts';
import type { AccountResult, AttestationResult, CellState, Counts, SuppressionResult } from '../../core/result/result.ts';
import type { RegionStatus } from '../../core/result/run.ts';
import type { IconName } from './parts/icon.tsx';

/** Symbol and word of a state. Color comes from the class and is never the only distinction. */
interface Sign {
  readonly icon: IconName;
  readonly label: string;
}

/** Outcome of a finding: its status, or `suppressed`. */
export type Outcome = Status | 'suppressed';

/** Outcomes in the order in which reports list them. */
export const outcomes = ['FAIL', 'UNKNOWN', 'ERROR', 'PASS', 'NOT_APPLICABLE', 'suppressed'] as const satisfies readonly Outcome[];

/** Outcomes that need attention. */
export const openOutcomes = ['FAIL', 'UNKNOWN', 'ERROR'] as const satisfies readonly Outcome[];

export const outcomeSigns: Readonly<Record<Outcome, Sign>> = {
  FAIL: { icon: 'fail', label: 'Fail' },
  UNKNOWN: { icon: 'unknown', label: 'Unknown' },
  ERROR: { icon: 'error', label: 'Error' },
  PASS: { icon: 'pass', label: 'Pass' },
  NOT_APPLICABLE: { icon: 'none', label: 'Not applicable' },
  suppressed: { icon: 'suppressed', label: 'Suppressed' },
};

/** A sign with the color of another state. */
export interface ColoredSign extends Sign {
  readonly color: Outcome | CellState;
}

export const attestationSigns: Readonly<Record<AttestationResult['state'], ColoredSign>> = {
  attested: { icon: 'pass', label: 'Attested', color: 'passing' },
  partial: { icon: 'unknown', label: 'Partial', color: 'incomplete' },
  expired: { icon: 'fail', label: 'Expired', color: 'failing' },
  'not-attested': { icon: 'empty', label: 'Not attested', color: 'not-assessed' },
};

export const suppressionSigns: Readonly<Record<SuppressionResult['state'], ColoredSign>> = {
  used: { icon: 'suppressed', label: 'Used', color: 'suppressed' },
  expired: { icon: 'fail', label: 'Expired', color: 'failing' },
  unused: { icon: 'empty', label: 'Unused', color: 'not-assessed' },
};

export const accountSigns: Readonly<Record<AccountResult['state'], ColoredSign>> = {
  audited: { icon: 'pass', label: 'Audited', color: 'passing' },
  partial: { icon: 'unknown', label: 'Partial', color: 'incomplete' },
  'not-audited': { icon: 'empty', label: 'Not audited', color: 'not-assessed' },
};

/** Severities in descending order. */
export const mostSevereFirst: readonly Severity[] = severities.toReversed();

export const severityLabels: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  informational: 'Informational',
};

export const cellIcons: Readonly<Record<CellState, IconName>> = {
  failing: 'fail',
  incomplete: 'unknown',
  passing: 'pass',
  'not-applicable': 'none',
  'not-assessed': 'empty',
  aws: 'aws',
};

export const regionLabels: Readonly<Record<RegionStatus['state'], string>> = {
  audited: 'Audited',
  'not-enabled': 'Not enabled in this account',
  'not-selected': 'Excluded from this run',
};

/** Returns the display name of a type: `S3 Bucket` for `AWS::S3::Bucket`. */
export const typeLabel = (type: string): string =>
  type === 'AWS::::Account' ? 'Account' : type.replace(/^AWS::/, '').replaceAll('::', ' ');

const numbers = new Intl.NumberFormat('en-US');

export const number = (value: number): string => (value < 1000 ? String(value) : numbers.format(value));

/** `1 finding`, `2,000 findings`. */
export const count = (value: number, one: string, many = `${one}s`): string => `${number(value)} ${value === 1 ? one : many}`;

/** Returns a share in percent, rounded down, so that 100% means that nothing is missing. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0%';
  const tenths = Math.floor((part / whole) * 1000);
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}%`;
}

export const totalOf = (counts: Counts): number => outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** Formats a date as `21 November 2026`; returns other text unchanged. */
export function day(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : dates.format(date);
}

export function moment(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : `${dates.format(date)}, ${times.format(date)} UTC`;
}

/** Formats a duration as `3 min 12 s`; empty if either value is not a date. */
export function duration(from: string, to: string): string {
  const seconds = Math.round((Date.parse(to) - Date.parse(from)) / 1000);
  if (!(seconds >= 0)) return '';
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`, hours === 0 && `${seconds % 60} s`].filter(Boolean).join(' ');
}
