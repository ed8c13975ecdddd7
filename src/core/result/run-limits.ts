import type { Run } from './run.ts';

/** Returns what a run was limited to, such as "Limited to 2 of 319 rules, 1 of 3 enabled Regions"; `undefined` if it had no limits. */
export function limitsText({ rules, availableRules = rules.length, regions, request }: LimitedRun): string | undefined {
  const enabled = regions.filter(({ state }) => state !== 'not-enabled');
  const audited = enabled.filter(({ state }) => state === 'audited');
  const tags = Object.entries(request?.tags ?? {}).map(([key, value]) => `${key}=${value}`);
  const limits = [
    ...(rules.length < availableRules ? [`${rules.length} of ${availableRules} rules`] : []),
    ...(audited.length < enabled.length ? [`${audited.length} of ${enabled.length} enabled Regions`] : []),
    ...(tags.length > 0 ? [`resources with the tags ${tags.join(', ')}`] : []),
  ];
  return limits.length === 0 ? undefined : `Limited to ${limits.join(', ')}`;
}

type LimitedRun = Pick<Run, 'rules' | 'availableRules' | 'regions' | 'request'>;
