import type { DatedTable } from '../../shared/support-dates.ts';
import { isAfter } from '../../shared/versions.ts';

/**
 * Last day of support by runtime; `null`: AWS has not announced a date. No API returns these dates, and dates in the future may change.
 * A runtime that is missing makes the verdict UNKNOWN, or passes if it is newer than all known runtimes of its family.
 */
export const lambdaRuntimes: DatedTable<Readonly<Record<string, string | null>>> = {
  asOf: '2026-08-30',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  dates: {
    nodejs: '2016-10-31',
    'nodejs4.3': '2020-03-05',
    'nodejs4.3-edge': '2020-03-05',
    'nodejs6.10': '2019-08-12',
    'nodejs8.10': '2020-03-06',
    'nodejs10.x': '2021-07-30',
    'nodejs12.x': '2023-03-31',
    'nodejs14.x': '2023-12-04',
    'nodejs16.x': '2024-06-12',
    'nodejs18.x': '2025-09-01',
    'nodejs20.x': '2026-04-30',
    'nodejs22.x': '2027-04-30',
    'nodejs24.x': '2028-04-30',
    'nodejs26.x': null,
    'python2.7': '2021-07-15',
    'python3.6': '2022-07-18',
    'python3.7': '2023-12-04',
    'python3.8': '2024-10-14',
    'python3.9': '2025-12-15',
    'python3.10': '2026-10-31',
    'python3.11': '2027-06-30',
    'python3.12': '2028-10-31',
    'python3.13': '2029-06-30',
    'python3.14': '2029-06-30',
    'python3.15': null,
    java8: '2024-01-08',
    'java8.al2': '2027-06-30',
    'java8.al2023': '2029-06-30',
    java11: '2027-06-30',
    'java11.al2023': '2029-06-30',
    java17: '2027-06-30',
    'java17.al2023': '2029-06-30',
    java21: '2029-06-30',
    java25: '2029-06-30',
    'dotnetcore1.0': '2019-06-27',
    'dotnetcore2.0': '2019-05-30',
    'dotnetcore2.1': '2022-01-05',
    'dotnetcore3.1': '2023-04-03',
    dotnet6: '2024-12-20',
    dotnet8: '2026-11-10',
    dotnet10: '2028-11-14',
    'go1.x': '2024-01-08',
    'ruby2.5': '2021-07-30',
    'ruby2.7': '2023-12-07',
    'ruby3.2': '2026-03-31',
    'ruby3.3': '2027-03-31',
    'ruby3.4': '2028-03-31',
    'ruby4.0': '2029-03-31',
    provided: '2024-01-08',
    'provided.al2': '2026-07-31',
    'provided.al2023': '2029-06-30',
  },
};

/** Family and version of a runtime name: `python3.14` is Python 3.14, `provided.al2023` is `provided.al` 2023. */
function partsOf(runtime: string): { readonly family: string; readonly version: readonly number[] } | undefined {
  const [, family, version] = /^([a-z]+(?:\.al)?)(\d+(?:\.\d+)?)(?:\.x)?$/.exec(runtime) ?? [];
  return family === undefined || version === undefined ? undefined : { family, version: version.split('.').map(Number) };
}

/** Whether a runtime is newer than all runtimes of its family in the table: AWS announces deprecations in advance. */
export function isNewerRuntime(runtime: string): boolean {
  const parts = partsOf(runtime);
  if (parts === undefined || Object.hasOwn(lambdaRuntimes.dates, runtime)) return false;
  const known = Object.keys(lambdaRuntimes.dates)
    .map(partsOf)
    .filter((other) => other?.family === parts.family);
  return known.length > 0 && known.every((other) => isAfter(parts.version, other?.version ?? []));
}
