import type { FactsByType } from '../core/facts.ts';
import { firstVerdict, holdsAny } from '../core/first-verdict.ts';
import type { PublicAccessBlock } from '../services/s3/facts.ts';
import { type AccessLevel, actionsOf } from './action-levels.ts';
import { actionMatches, appliesToAction, coversAction, coversResource } from './actions.ts';
import type { TrustContext } from './grantees.ts';
import { isMalformed, parsePolicy, type PolicyDocument, type Statement } from './policy-document.ts';
import { lazy } from '../util/lazy.ts';
import { memoize } from '../util/memoize.ts';
import { describeGrants, type Grant, resourcePolicyAccess } from './resource-policy.ts';

type BucketFacts = FactsByType['AWS::S3::Bucket'];

/** The account and ARN of a bucket. */
export interface BucketIdentity {
  readonly arn: string;
  readonly accountId: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html */
const publicAccessFlags = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const;

/** Returns the Block Public Access flags that are off at all levels; a level without a configuration has all of them off. */
export const flagsOff = (...levels: readonly (PublicAccessBlock | undefined)[]): readonly string[] =>
  publicAccessFlags.filter((flag) => levels.every((block) => block?.[flag] !== true));

/** Resources of a bucket policy: the bucket and its objects. */
export const bucketResources = (arn: string): readonly [bucket: string, objects: string] => [arn, `${arn}/*`];

/** Actions that take an object; all others that a bucket policy can allow take the bucket. */
const takesObject = memoize(1_000, (action) =>
  /^s3:(?!.*(ObjectLambda|BucketObjectLock))(.*Object|.*MultipartUpload(Parts)?$|Replicate|Initiate|Bypass)/i.test(action),
);

/** Grants of a bucket policy for concrete actions; an action on the wrong kind of resource grants nothing. */
export function bucketGrants(
  policy: PolicyDocument,
  { arn, accountId }: BucketIdentity,
  { actions, ...trust }: Omit<TrustContext, 'accountId'> & { readonly actions: readonly string[] },
): readonly Grant[] {
  const [bucket, objects] = bucketResources(arn);
  const grantsOn = (resource: string, some: readonly string[]) =>
    resourcePolicyAccess(policy, { ...trust, accountId, actions: some, resources: [resource] });
  return [
    ...grantsOn(
      bucket,
      actions.filter((action) => !takesObject(action)),
    ),
    ...grantsOn(
      objects,
      actions.filter((action) => takesObject(action)),
    ),
  ];
}

/** S3 actions that match any pattern, such as `s3:Put*`. */
export const s3ActionsLike = (patterns: readonly string[]): readonly string[] => actionsLike(patterns.join(' '));

const actionsLike = memoize(10, (patterns) =>
  actionsOf('s3').filter((action) => patterns.split(' ').some((pattern) => actionMatches(pattern, action))),
);

/** What grants each kind of access: levels of actions in a policy, permissions in an ACL. */
const kinds = {
  read: { levels: ['list', 'read'], permissions: ['READ', 'READ_ACP', 'FULL_CONTROL'] },
  write: { levels: ['write', 'permissions', 'tagging'], permissions: ['WRITE', 'WRITE_ACP', 'FULL_CONTROL'] },
} as const satisfies Record<string, { levels: readonly AccessLevel[]; permissions: readonly string[] }>;

/** What lets everyone use a bucket. `malformed`: nothing that was found, but the policy is malformed. */
export interface PublicAccess {
  readonly by: 'policy' | 'acl' | 'malformed' | 'nothing';
  readonly evidence: Readonly<Record<string, string | readonly string[]>>;
}

/** Facts that decide whether everyone can use a bucket. Rules pass unreadable facts too: each is used only if it can change the answer. */
type ExposureFacts = Pick<BucketFacts, 'policy' | 'acl' | 'publicAccessBlock' | 'accountPublicAccessBlock'>;

/**
 * Whether everyone can read or write a bucket. RestrictPublicBuckets and IgnorePublicAcls neutralize existing grants, on the account or on
 * the bucket; the two other flags only refuse new grants.
 */
export function publicAccess(facts: ExposureFacts, bucket: BucketIdentity, kind: keyof typeof kinds): PublicAccess {
  const isOn = (flag: (typeof publicAccessFlags)[number]) => [
    () => facts.publicAccessBlock?.[flag] === true,
    () => facts.accountPublicAccessBlock?.[flag] === true,
  ];
  const policy = lazy(() =>
    unlessRestricted(
      lazy(() => byPolicy(facts.policy, bucket, kind)),
      isOn('RestrictPublicBuckets'),
    ),
  );
  const acl = () =>
    unlessRestricted(
      lazy(() => byAcl(facts.acl, kind)),
      isOn('IgnorePublicAcls'),
    );
  const open = firstVerdict(() => {
    const access = policy();
    return access?.by === 'malformed' ? undefined : access;
  }, acl);
  return open ?? policy() ?? { by: 'nothing', evidence: {} };
}

/** Returns what grants access unless a setting neutralizes it; a setting that is on decides even if the grants are unreadable. */
function unlessRestricted(access: () => PublicAccess | undefined, settings: readonly (() => boolean)[]): PublicAccess | undefined {
  const isClosed = holdsAny(...settings, () => access() === undefined);
  return isClosed ? undefined : access();
}

function byPolicy(source: string | undefined, bucket: BucketIdentity, kind: keyof typeof kinds): PublicAccess | undefined {
  if (source === undefined) return undefined;
  const policy = parsePolicy(source);
  if (isMalformed(policy)) return { by: 'malformed', evidence: { problem: policy.malformed } };
  const open = bucketGrants(policy, bucket, { actions: actionsOf('s3', kinds[kind].levels) }).filter(
    ({ exposure }) => exposure === 'public',
  );
  return open.length === 0 ? undefined : { by: 'policy', evidence: describeGrants(open) };
}

function byAcl(acl: BucketFacts['acl'], kind: keyof typeof kinds): PublicAccess | undefined {
  const permissions: readonly string[] = kinds[kind].permissions;
  const grants = acl.flatMap(({ Grantee, Permission = '' }) => {
    const group = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/.exec(Grantee?.URI ?? '')?.[1];
    return group !== undefined && permissions.includes(Permission) ? [`${Permission} to ${group}`] : [];
  });
  return grants.length === 0 ? undefined : { by: 'acl', evidence: { grants } };
}

/**
 * Whether S3 may deliver server access logs into a bucket.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html#grant-log-delivery-permissions-general
 */
export const receivesAccessLogs = (facts: Pick<BucketFacts, 'policy' | 'acl'>): boolean =>
  holdsAny(
    () => {
      const policy = facts.policy === undefined ? undefined : parsePolicy(facts.policy);
      const statements = policy === undefined || isMalformed(policy) ? [] : policy.statements;
      return statements.some(
        (statement) =>
          statement.effect === 'Allow' &&
          statement.principals?.services.includes('logging.s3.amazonaws.com') === true &&
          appliesToAction(statement, 's3:PutObject'),
      );
    },
    () =>
      facts.acl.some(
        ({ Grantee, Permission = '' }) =>
          Grantee?.URI?.endsWith('/groups/s3/LogDelivery') === true && /^(WRITE|FULL_CONTROL)$/.test(Permission),
      ),
  );

/** Whether a statement denies an action on a resource to everyone; conditions are up to the caller. */
export const deniesEveryone = (statement: Statement, action: string, resource: string): boolean =>
  statement.effect === 'Deny' &&
  statement.principals?.everyone === true &&
  !statement.principals.notPrincipal &&
  coversAction(statement, action) &&
  coversResource(statement, resource);

const customerKeyHeader = 's3:x-amz-server-side-encryption-customer-algorithm';

/**
 * Whether a bucket's policy refuses objects encrypted with customer-provided keys: their requests, and no others, name the algorithm.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html
 */
export const refusesCustomerKeys = ({ statements }: PolicyDocument, { arn }: BucketIdentity): boolean =>
  statements.some(
    (statement) =>
      deniesEveryone(statement, 's3:PutObject', bucketResources(arn)[1]) &&
      statement.conditions.every(
        ({ operator, key, values, qualifier }) =>
          qualifier === undefined &&
          key === customerKeyHeader &&
          ((operator === 'Null' && values.includes('false')) ||
            (operator === 'StringLike' && values.includes('*')) ||
            (/^String(Equals|EqualsIgnoreCase|Like)$/.test(operator) && values.includes('AES256'))),
      ),
  );
