import type { BackupAssignment, BackupSelection } from '../../src/services/backup/facts.ts';
import type { Tags } from '../../src/core/resource.ts';
import { parseArn } from '../../src/policy/arn.ts';
import { wildcardMatches } from '../../src/util/wildcard.ts';

/** A resource as AWS Backup selects it. */
export interface BackedUp {
  readonly arn: string;
  /** `null`: could not be read. */
  readonly tags: Tags | null;
}

/**
 * Whether backup plans select a resource.
 * - `covered`: these plans select it.
 * - `unknown`: these plans select by tags, which could not be read.
 * - `opted-out`: these plans select it, but the Region is not opted in to its type.
 * - `uncovered`: plans do not select it.
 */
export interface BackupCoverage {
  readonly state: 'covered' | 'unknown' | 'opted-out' | 'uncovered';
  /** Names of the plans. */
  readonly plans: readonly string[];
}

const states = ['covered', 'unknown', 'opted-out', 'uncovered'] as const satisfies readonly BackupCoverage['state'][];

/**
 * Returns the plans that select a resource. An assignment selects resources by ARN or by tag (all resources if it has neither), if all
 * conditions hold and no exclusion matches. If the assignment does not name the type of a resource, the opt-in of the Region decides.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources-json.html
 */
export function backupCoverage({ optedIn, selections }: BackupAssignment, resource: BackedUp): BackupCoverage {
  const verdicts = selections.map((selection) => ({ plan: selection.plan, state: verdictOf(selection, resource, optedIn) }));
  return strongest(verdicts.map(({ plan, state }) => ({ state, plans: [plan] })));
}

/** Returns the strongest of several coverages: a volume is covered if its instance is. */
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

/** Whether all conditions hold; `undefined` if that depends on unreadable tags. A missing tag is not equal to any value. */
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

/** Returns the value of a tag. Assignments write its key with or without the prefix of a condition key. */
function tagOf(tags: Tags, key: string): string | undefined {
  const name = key.replace(/^aws:ResourceTag\//, '');
  return Object.hasOwn(tags, name) ? tags[name] : undefined;
}

/**
 * Whether a pattern that matches an ARN names the type of its resource, such as `arn:aws:ec2:*:*:volume/*`, and not only a service.
 * Aurora clusters and Multi-AZ DB clusters have ARNs of the same form, so the opt-in always decides for them.
 */
function namesType(pattern: string, arn: string): boolean {
  const { service, resource = '' } = parseArn(arn) ?? {};
  if (service === 'rds' && resource.startsWith('cluster:')) return false;
  const prefix = /^[^/:]*[/:]/.exec(resource)?.[0] ?? '';
  const named = parseArn(pattern);
  return named !== undefined && named.service === service && named.resource.startsWith(prefix);
}

/** Service and resource prefix of ARNs, by the name of their type in AWS Backup. */
const typePrefixes: Readonly<Record<string, readonly [service: string, resource: string]>> = {
  EC2: ['ec2', 'instance/'],
  EBS: ['ec2', 'volume/'],
  RDS: ['rds', 'db:'],
  DynamoDB: ['dynamodb', 'table/'],
  S3: ['s3', ''],
};

/** Whether an assignment names resources of a type, so that it does not need the opt-in of the Region. */
export function isNamed(type: string, selections: readonly BackupSelection[]): boolean {
  const [service, prefix = ''] = typePrefixes[type] ?? [];
  return selections.some(({ resources = [] }) =>
    resources.map(parseArn).some((named) => named !== undefined && named.service === service && named.resource.startsWith(prefix)),
  );
}
