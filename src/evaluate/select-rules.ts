import { type Config, severityAtLeast } from '../config/config.ts';
import { severities, type Severity } from '../core/names.ts';
import type { AnyRule, ControlIds } from '../core/rule.ts';
import { UserError } from '../core/user-error.ts';
import { frameworks } from '../frameworks/index.ts';
import { assertKnown } from '../core/assert-known.ts';

/** Which rules to run; all of it optional. */
export interface Selection {
  readonly services?: readonly string[] | undefined;
  readonly rules?: readonly string[] | undefined;
  /** Only rules at least this severe. */
  readonly severity?: string | undefined;
  /** Only rules that address a requirement of this framework. */
  readonly framework?: string | undefined;
  /** Only rules that say the same as a check of another tool, such as `prowler:s3_bucket_object_versioning`. */
  readonly like?: string | undefined;
  /** Also rules that run only when they are asked for by their ids. */
  readonly optIn?: boolean | undefined;
}

/** @throws {UserError} naming what is unknown, or when nothing is left */
export function selectRules(all: readonly AnyRule[], selection: Selection, config: Config): readonly AnyRule[] {
  const { rules, services = config.services, severity = config.severity, framework, like, optIn = false } = selection;
  assertKnown(
    'rule',
    rules ?? [],
    all.map(({ id }) => id),
  );
  assertKnown('service', services ?? [], [...new Set(all.map(({ service }) => service))]);
  assertKnown('severity', severity === undefined ? [] : [severity], severities);
  assertKnown(
    'framework',
    framework === undefined ? [] : [framework],
    frameworks.map(({ id }) => id),
  );
  const controlIdsOf = frameworks.find(({ id }) => id === framework)?.controlIdsOf;
  const sameAs = like === undefined ? undefined : likeness(like);
  if (sameAs !== undefined && !all.some(sameAs)) throw new UserError(`no rule says the same as '${like}'`);
  const selected = all.filter(
    (rule) =>
      (rules?.includes(rule.id) ?? config.rules?.[rule.id]?.enabled ?? (optIn || rule.optIn !== true)) &&
      (services?.includes(rule.service) ?? true) &&
      (severity === undefined || severityAtLeast(rule.severity, severity as Severity)) &&
      (controlIdsOf === undefined || controlIdsOf(rule.controls).length > 0) &&
      (sameAs?.(rule) ?? true),
  );
  if (selected.length === 0) throw new UserError('no rule is left to run: ask for less with --rules, --services and --severity');
  return selected;
}

/** Other catalogs a check can be named by. */
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
