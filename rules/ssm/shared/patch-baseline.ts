import type { PatchBaseline, PatchFilters } from '../../../src/services/ssm/facts.ts';

/** Operating systems with a patch priority instead of a classification and a severity. */
const byPriority = ['DEBIAN', 'UBUNTU', 'RASPBIAN'];
const priorities = ['Required', 'Important', 'Standard', 'Optional'];

/**
 * Days after which a baseline approves all security patches of a severity automatically; `undefined`: never.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-predefined-and-custom-patch-baselines.html
 */
export function securityDelay({ operatingSystem, globalFilters, rules }: PatchBaseline, severity: string): number | undefined {
  const lets = (filters: PatchFilters): boolean =>
    byPriority.includes(operatingSystem)
      ? priorities.every((priority) => takes(filters['PRIORITY'], [priority]))
      : takes(filters['CLASSIFICATION'], ['Security', 'SecurityUpdates']) &&
        takes(filters['SEVERITY'], [severity]) &&
        takes(filters['MSRC_SEVERITY'], [severity]) &&
        takes(filters['PATCH_SET'], ['OS']);
  if (!lets(globalFilters)) return undefined;
  // A fixed approval date excludes later patches.
  const delays = rules.filter((rule) => lets(rule.filters)).flatMap(({ approveAfterDays }) => approveAfterDays ?? []);
  return delays.length === 0 ? undefined : Math.min(...delays);
}

/** A missing filter accepts everything. */
const takes = (values: readonly string[] | undefined, wanted: readonly string[]): boolean =>
  values === undefined || values.includes('*') || wanted.some((value) => values.includes(value));
