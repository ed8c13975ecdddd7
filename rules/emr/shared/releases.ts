import { datedTable } from '../../../src/core/dated-table.ts';
import { isAfter } from '../../shared/versions.ts';

/** Support of the releases from one version to another, both included. The patch number does not matter. */
interface ReleaseSupport {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Last day of full support: standard support, bridge support, or extended support in full. ISO 8601. */
  readonly full: string;
  /** Last day of extended support that is limited to critical security fixes. */
  readonly limited?: string;
}

/** Support of EMR releases, oldest first, by the prefix of their labels. DescribeReleaseLabel does not return these dates. */
export const emrReleases = datedTable({
  source: 'https://docs.aws.amazon.com/emr/latest/ReleaseGuide/emr-standard-support.html',
  asOf: '2026-09-08',
  missing:
    'A release newer than the table is supported for 24 months from a release date after asOf. The support of any other release is UNKNOWN.',
  entries: {
    'emr-': [
      { from: [2, 0], to: [5, 35], full: '2026-08-31' },
      { from: [5, 36], to: [5, 36], full: '2026-08-31', limited: '2027-06-30' },
      { from: [6, 0], to: [6, 5], full: '2026-08-31' },
      { from: [6, 6], to: [6, 15], full: '2026-08-31', limited: '2027-06-30' },
      { from: [7, 0], to: [7, 10], full: '2027-08-31' },
      { from: [7, 11], to: [7, 11], full: '2027-11-03' },
      { from: [7, 12], to: [7, 12], full: '2027-11-21' },
      { from: [7, 13], to: [7, 13], full: '2028-04-20' },
      { from: [7, 14], to: [7, 14], full: '2028-09-08' },
    ],
    'emr-spark-': [
      { from: [8, 0], to: [8, 0], full: '2028-05-20' },
      { from: [8, 1], to: [8, 1], full: '2029-09-07' },
    ],
  } as Readonly<Record<string, readonly ReleaseSupport[]>>,
});

/** 24 months after asOf: releases that are newer than the table are supported at least until this day. */
const newerReleasesUntil = '2028-09-08';

/** Support of a release. */
export interface Support {
  readonly full: string;
  readonly limited?: string;
  /** Whether the release is newer than the table, so that `full` is the earliest possible day. */
  readonly isNewer: boolean;
}

/** Returns the support of a release by its label; `undefined`: unknown. */
export function supportOf(label: string): Support | undefined {
  const [, prefix = '', major, minor] = /^(emr-(?:[a-z]+-)?)(\d+)\.(\d+)\.\d+$/.exec(label) ?? [];
  const releases = emrReleases.entries[prefix];
  const newest = releases?.at(-1);
  if (releases === undefined || newest === undefined) return undefined;
  const version = [Number(major), Number(minor)];
  if (isAfter(version, newest.to)) return { full: newerReleasesUntil, isNewer: true };
  const found = releases.find(({ from, to }) => !isAfter(from, version) && !isAfter(version, to));
  if (found === undefined) return undefined;
  const { full, limited } = found;
  return { full, ...(limited === undefined ? {} : { limited }), isNewer: false };
}

/** Returns the date in the name of an Amazon Linux release, such as `2023.9.20251105.0`, in ISO 8601; `undefined`: it has no date. */
export function osReleaseDay(release: string): string | undefined {
  const [, year, month, day] = /\.(\d{4})(\d{2})(\d{2})\./.exec(`${release}.`) ?? [];
  const date = `${year}-${month}-${day}`;
  return year !== undefined && !Number.isNaN(Date.parse(date)) ? date : undefined;
}
