import type { BackupAssignment, BackupSelection } from '../../src/services/backup/facts.ts';
import type { Tags } from '../../src/core/resource.ts';
import { parseArn } from '../../src/policy/arn.ts';
import { wildcardMatches } from '../../src/util/wildcard.ts';

/** A resource as AWS Backup selects it. */
export interface BackedUp {
  readonly arn: string;
  /** `null`: not known. */
  readonly tags: Tags | null;
}

/**
 * Whether AWS Backup takes in a resource.
 * - `covered`: by these plans.
 * - `unknown`: these plans go by its tags, which are not known.
 * - `opted-out`: these plans would, but the Region does not back up resources of its type.
 * - `uncovered`: no plan does.
 */
export interface BackupCoverage {
  readonly state: 'covered' | 'unknown' | 'opted-out' | 'uncovered';
  /** Names of the plans. */
  readonly plans: readonly string[];
}

const states = ['covered', 'unknown', 'opted-out', 'uncovered'] as const satisfies readonly BackupCoverage['state'][];

/**
 * Which plans take in a resource. An assignment takes what one of its ARNs or one of its tags selects (all, when it has neither),
 * as far as all conditions hold and no exclusion fits. The Region's opt-in decides for resources whose type the assignment does not name.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources-json.html
 */
export function backupCoverage({ optedIn, selections }: BackupAssignment, resource: BackedUp): BackupCoverage {
  const verdicts = selections.map((selection) => ({ plan: selection.plan, state: verdictOf(selection, resource, optedIn) }));
  return strongest(verdicts.map(({ plan, state }) => ({ state, plans: [plan] })));
}

/** The best that any of some coverages says: a volume is covered when its instance is. */
export function strongest(coverages: readonly BackupCoverage[]): BackupCoverage {
  const state = states.find((some) => coverages.some((coverage) => coverage.state === some)) ?? 'uncovered';
  if (state === 'uncovered') return { state, plans: [] };
  return { state, plans: [...new Set(coverages.filter((coverage) => coverage.state === state).flatMap(({ plans }) => plans))].sort() };
}

function verdictOf(selection: BackupSelection, { arn, tags }: BackedUp, optedIn: boolean): BackupCoverage['state'] {
  const { resources, notResources = [], anyTag } = selection;
  if (notResources.some((pattern) => wildcardMatches(pattern, arn))) return 'uncovered';
  const fitting = (resources ?? []).filter((pattern) => wildcardMatches(pattern, arn));
  const listed = fitting.length > 0 || (resources === undefined && anyTag === undefined);
  const tagged = anyTag === undefined ? false : tags === null ? undefined : anyTag.some(({ key, value }) => tagOf(tags, key) === value);
  const selected = listed || tagged;
  const allowed = conditionsHold(selection, tags);
  if (selected === false || allowed === false) return 'uncovered';
  if (!optedIn && !fitting.some((pattern) => namesType(pattern, arn))) return 'opted-out';
  return selected === true && allowed === true ? 'covered' : 'unknown';
}

/** `undefined` when that depends on tags that are not known. A tag that is missing equals nothing. */
function conditionsHold({ conditions = {} }: BackupSelection, tags: Tags | null): boolean | undefined {
  const { StringEquals = [], StringLike = [], StringNotEquals = [], StringNotLike = [] } = conditions;
  if (tags === null) return [StringEquals, StringLike, StringNotEquals, StringNotLike].some((some) => some.length > 0) ? undefined : true;
  const equals = ({ ConditionKey = '', ConditionValue = '' }: Parameter) => tagOf(tags, ConditionKey) === ConditionValue;
  const isLike = ({ ConditionKey = '', ConditionValue = '' }: Parameter) => {
    const value = tagOf(tags, ConditionKey);
    return value !== undefined && wildcardMatches(ConditionValue, value);
  };
  return StringEquals.every(equals) && StringLike.every(isLike) && !StringNotEquals.some(equals) && !StringNotLike.some(isLike);
}

interface Parameter {
  readonly ConditionKey?: string | undefined;
  readonly ConditionValue?: string | undefined;
}

/** Assignments write the key of a tag alone or as a condition key. */
function tagOf(tags: Tags, key: string): string | undefined {
  const name = key.replace(/^aws:ResourceTag\//, '');
  return Object.hasOwn(tags, name) ? tags[name] : undefined;
}

/**
 * Whether a pattern that matches an ARN names the type of its resource, such as `arn:aws:ec2:*:*:volume/*`, and not only a service.
 * Clusters of Aurora and of RDS have the same ARNs, so for them the opt-in always decides.
 */
function namesType(pattern: string, arn: string): boolean {
  const { service, resource = '' } = parseArn(arn) ?? {};
  if (service === 'rds' && resource.startsWith('cluster:')) return false;
  const prefix = /^[^/:]*[/:]/.exec(resource)?.[0] ?? '';
  const named = parseArn(pattern);
  return named !== undefined && named.service === service && named.resource.startsWith(prefix);
}

/** How ARNs of some types, by AWS Backup's names for them, begin: service and resource. */
const typePrefixes: Readonly<Record<string, readonly [service: string, resource: string]>> = {
  EC2: ['ec2', 'instance/'],
  EBS: ['ec2', 'volume/'],
  RDS: ['rds', 'db:'],
  DynamoDB: ['dynamodb', 'table/'],
  S3: ['s3', ''],
};

/** Whether some assignment names resources of a type, so that it takes them in whatever the Region's opt-in says. */
export function isNamed(type: string, selections: readonly BackupSelection[]): boolean {
  const [service, prefix = ''] = typePrefixes[type] ?? [];
  return selections.some(({ resources = [] }) =>
    resources.map(parseArn).some((named) => named !== undefined && named.service === service && named.resource.startsWith(prefix)),
  );
}
