import type { DatedTable } from '../../shared/support-dates.ts';
import { isAfter } from '../../shared/versions.ts';

/**
 * The last day of standard support of releases, oldest first. Each release is supported for 24 months, so one that is missing ends between
 * its neighbours. EMR tells this nowhere but in its documentation.
 */
export const emrReleases: DatedTable<readonly (readonly [release: string, lastDay: string])[]> = {
  asOf: '2026-09-08',
  source: 'https://docs.aws.amazon.com/emr/latest/ReleaseGuide/emr-standard-support.html',
  dates: [
    ['7.3.0', '2026-10-15'],
    ['7.4.0', '2026-11-12'],
    ['7.5.0', '2026-11-20'],
    ['7.9.0', '2027-05-19'],
    ['7.10.0', '2027-08-15'],
    ['7.13.0', '2028-04-21'],
    ['7.14.0', '2028-09-08'],
  ],
};

const versionOf = (release: string): readonly number[] => release.split('.').map(Number);

/** When standard support of a release ends. */
export interface SupportSpan {
  /** The last day is not before this one; absent: it may be any earlier. */
  readonly earliest?: string;
  /** The last day is not after this one; absent: the release is newer than all that are known. */
  readonly latest?: string;
}

/** `undefined`: not the label of a release. */
export function standardSupport(label: string): SupportSpan | undefined {
  const [, release] = /^emr-(?:[a-z]+-)?(\d+\.\d+\.\d+)$/.exec(label) ?? [];
  if (release === undefined) return undefined;
  const version = versionOf(release);
  const notBefore = emrReleases.dates.findLast(([known]) => !isAfter(versionOf(known), version));
  const notAfter = emrReleases.dates.find(([known]) => !isAfter(version, versionOf(known)));
  return {
    ...(notBefore === undefined ? {} : { earliest: notBefore[1] }),
    ...(notAfter === undefined ? {} : { latest: notAfter[1] }),
  };
}

/** The day in the name of a release of Amazon Linux: `2023.9.20251105.0`, ISO 8601; `undefined`: there is none. */
export function osReleaseDay(release: string): string | undefined {
  const [, year, month, day] = /\.(\d{4})(\d{2})(\d{2})\./.exec(`${release}.`) ?? [];
  const date = `${year}-${month}-${day}`;
  return year !== undefined && !Number.isNaN(Date.parse(date)) ? date : undefined;
}
