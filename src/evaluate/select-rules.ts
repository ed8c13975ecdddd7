import { type Config, configOf, severityAtLeast } from '../config/config.ts';
import { severities, type Severity } from '../core/names.ts';
import type { AnyRule, ControlIds } from '../core/rule.ts';
import type { Run, RunRequest } from '../core/result/run.ts';
import type { RequiredTags } from './tags.ts';
import { UserError } from '../core/user-error.ts';
import { frameworksWith } from '../frameworks/index.ts';
import { assertKnown } from './assert-known.ts';
import { idsOf } from './former-ids.ts';

/** Selects rules; all members are optional. */
export interface Selection {
  readonly services?: readonly string[] | undefined;
  readonly rules?: readonly string[] | undefined;
  /** Only rules at least this severe. */
  readonly severity?: string | undefined;
  /** Only rules that address a requirement of this framework. */
  readonly framework?: string | undefined;
  /** Only rules equivalent to a check of another tool, such as `prowler:s3_bucket_object_versioning`. */
  readonly like?: string | undefined;
  /** Only resources with these tags. Does not select rules. */
  readonly tags?: RequiredTags | undefined;
  /** Also rules that run only if selected by ID. */
  readonly optIn?: boolean | undefined;
}

/** Returns what a selection limits a run to, the number of rules without limits, and the custom frameworks, for the run of a result. */
export function requestOf(
  all: readonly AnyRule[],
  selected: readonly AnyRule[],
  { selection, config, regions }: { readonly selection: Selection; readonly config: Config; readonly regions: readonly string[] | 'all' },
): Pick<Run, 'availableRules' | 'request' | 'frameworks'> {
  const { rules, services = config.services, severity = config.severity, framework, like, tags } = selection;
  const given = { regions: regions === 'all' ? undefined : regions, services, rules, severity, framework, like, tags };
  const request: RunRequest = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const usual = all.filter((rule) => configOf(rule, config)?.enabled ?? rule.optIn !== true);
  return {
    availableRules: new Set([...usual, ...selected]).size,
    ...(Object.keys(request).length === 0 ? {} : { request }),
    ...(config.customFrameworks === undefined ? {} : { frameworks: config.customFrameworks }),
  };
}

/** Returns the selected rules. @throws {UserError} if a name is unknown, or no rule is left */
export function selectRules(all: readonly AnyRule[], selection: Selection, config: Config): readonly AnyRule[] {
  const { rules, services = config.services, severity = config.severity, framework, like, optIn = false } = selection;
  assertKnown('rule', rules ?? [], all.flatMap(idsOf));
  assertKnown('service', services ?? [], [...new Set(all.map(({ service }) => service))]);
  const frameworks = frameworksWith(config.customFrameworks);
  assertKnown('severity', severity === undefined ? [] : [severity], severities);
  assertKnown(
    'framework',
    framework === undefined ? [] : [framework],
    frameworks.map(({ id }) => id),
  );
  const controlIdsOf = frameworks.find(({ id }) => id === framework)?.controlIdsOf;
  const sameAs = like === undefined ? undefined : likeness(like);
  if (sameAs !== undefined && !all.some(sameAs)) throw new UserError(`no rule is equivalent to '${like}'`);
  const selected = all.filter(
    (rule) =>
      (rules?.some((id) => idsOf(rule).includes(id)) ?? configOf(rule, config)?.enabled ?? (optIn || rule.optIn !== true)) &&
      (services?.includes(rule.service) ?? true) &&
      (severity === undefined || severityAtLeast(rule.severity, severity as Severity)) &&
      (controlIdsOf === undefined || controlIdsOf(rule).length > 0) &&
      (sameAs?.(rule) ?? true),
  );
  if (selected.length === 0) throw new UserError('no rule matches the selection: use fewer filters of --rules, --services and --severity');
  return selected;
}

/** Other catalogs that `like` can refer to. */
const catalogs = {
  prowler: 'prowler',
  cloudsploit: 'cloudsploit',
  'security-hub': 'securityHub',
  'aws-config': 'awsConfig',
} as const satisfies Record<string, keyof ControlIds>;

function likeness(like: string): (rule: AnyRule) => boolean {
  const [catalog = '', ...rest] = like.split(':');
  const id = rest.join(':').toLowerCase();
  assertKnown('catalog', [catalog], Object.keys(catalogs));
  return ({ controls }) => controls[catalogs[catalog as keyof typeof catalogs]]?.some((same) => same.toLowerCase() === id) ?? false;
}
