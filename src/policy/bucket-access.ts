import type { FactsByType } from '../core/facts.ts';
import type { PublicAccessBlock } from '../services/s3/facts.ts';
import { type AccessLevel, actionsOf } from './action-levels.ts';
import { actionMatches, appliesToAction, coversAction, coversResource } from './actions.ts';
import type { TrustContext } from './grantees.ts';
import { isMalformed, parsePolicy, type PolicyDocument } from './policy-document.ts';
import { memoize } from '../util/memoize.ts';
import { describeGrants, type Grant, resourcePolicyAccess } from './resource-policy.ts';

type BucketFacts = FactsByType['AWS::S3::Bucket'];

/** The account and ARN of a bucket, all that its policy and ACL are weighed against. */
export interface BucketIdentity {
  readonly arn: string;
  readonly accountId: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html */
const publicAccessFlags = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const;

/** The Block Public Access flags that are on at none of the levels; a level without a configuration has all of them off. */
export const flagsOff = (...levels: readonly (PublicAccessBlock | undefined)[]): readonly string[] =>
  publicAccessFlags.filter((flag) => levels.every((block) => block?.[flag] !== true));

/** What a bucket's policy governs: the bucket and its objects. */
export const bucketResources = (arn: string): readonly [bucket: string, objects: string] => [arn, `${arn}/*`];

/** Actions that take an object; all others that a bucket policy can allow take the bucket. */
const objectAction = /^s3:(?!.*(ObjectLambda|BucketObjectLock))(.*Object|.*MultipartUpload(Parts)?$|Replicate|Initiate|Bypass)/i;

/** Whom a bucket's policy lets do any of the concrete actions; an action on the wrong kind of resource lets nobody do anything. */
export function bucketGrants(
  policy: PolicyDocument,
  { arn, accountId }: BucketIdentity,
  actions: readonly string[],
  trust: Omit<TrustContext, 'accountId'> = {},
): readonly Grant[] {
  const [bucket, objects] = bucketResources(arn);
  const grantsOn = (resource: string, some: readonly string[]) =>
    resourcePolicyAccess(policy, { ...trust, accountId, actions: some, resources: [resource] });
  return [
    ...grantsOn(
      bucket,
      actions.filter((action) => !objectAction.test(action)),
    ),
    ...grantsOn(
      objects,
      actions.filter((action) => objectAction.test(action)),
    ),
  ];
}

/** All actions of S3 that some pattern, such as `s3:Put*`, means. */
export const s3ActionsLike = (patterns: readonly string[]): readonly string[] => actionsLike(patterns.join(' '));

const actionsLike = memoize(10, (patterns) =>
  actionsOf('s3').filter((action) => patterns.split(' ').some((pattern) => actionMatches(pattern, action))),
);

/** What grants each kind of access: levels of actions in a policy, permissions in an ACL. */
const kinds = {
  read: { levels: ['list', 'read'], permissions: ['READ', 'READ_ACP', 'FULL_CONTROL'] },
  write: { levels: ['write', 'permissions', 'tagging'], permissions: ['WRITE', 'WRITE_ACP', 'FULL_CONTROL'] },
} as const satisfies Record<string, { levels: readonly AccessLevel[]; permissions: readonly string[] }>;

/** By what everyone can use a bucket. `malformed`: by nothing that was found, but the policy cannot be understood. */
export interface PublicAccess {
  readonly by: 'policy' | 'acl' | 'malformed' | 'nothing';
  readonly evidence: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * Whether everyone can read or write a bucket. RestrictPublicBuckets and IgnorePublicAcls neutralize what exists, on the account or on
 * the bucket; the two other flags only refuse new grants.
 */
export function publicAccess(
  facts: Pick<BucketFacts, 'policy' | 'acl' | 'objectOwnership' | 'publicAccessBlock' | 'accountPublicAccessBlock'>,
  bucket: BucketIdentity,
  kind: keyof typeof kinds,
): PublicAccess {
  const { levels, permissions } = kinds[kind];
  const isOn = (flag: (typeof publicAccessFlags)[number]) =>
    facts.accountPublicAccessBlock?.[flag] === true || facts.publicAccessBlock?.[flag] === true;

  const source = isOn('RestrictPublicBuckets') ? undefined : facts.policy;
  const policy = source === undefined ? undefined : parsePolicy(source);
  if (policy !== undefined && !isMalformed(policy)) {
    const open = bucketGrants(policy, bucket, actionsOf('s3', levels)).filter(({ exposure }) => exposure === 'public');
    if (open.length > 0) return { by: 'policy', evidence: describeGrants(open) };
  }
  if (!isOn('IgnorePublicAcls') && facts.objectOwnership !== 'BucketOwnerEnforced') {
    const grants = facts.acl.flatMap(({ Grantee, Permission = '' }) => {
      const group = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/.exec(Grantee?.URI ?? '')?.[1];
      return group !== undefined && (permissions as readonly string[]).includes(Permission) ? [`${Permission} to ${group}`] : [];
    });
    if (grants.length > 0) return { by: 'acl', evidence: { grants } };
  }
  return policy !== undefined && isMalformed(policy)
    ? { by: 'malformed', evidence: { problem: policy.malformed } }
    : { by: 'nothing', evidence: {} };
}

/**
 * Whether S3 may deliver server access logs into a bucket.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html#grant-log-delivery-permissions-general
 */
export function receivesAccessLogs(facts: Pick<BucketFacts, 'policy' | 'acl'>): boolean {
  const policy = facts.policy === undefined ? undefined : parsePolicy(facts.policy);
  const statements = policy === undefined || isMalformed(policy) ? [] : policy.statements;
  return (
    statements.some(
      (statement) =>
        statement.effect === 'Allow' &&
        statement.principals?.services.includes('logging.s3.amazonaws.com') === true &&
        appliesToAction(statement, 's3:PutObject'),
    ) ||
    facts.acl.some(
      ({ Grantee, Permission = '' }) =>
        Grantee?.URI?.endsWith('/groups/s3/LogDelivery') === true && /^(WRITE|FULL_CONTROL)$/.test(Permission),
    )
  );
}

const customerKeyHeader = 's3:x-amz-server-side-encryption-customer-algorithm';

/**
 * Whether a bucket's policy refuses objects encrypted with customer-provided keys: their requests, and no others, name the algorithm.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html
 */
export const refusesCustomerKeys = ({ statements }: PolicyDocument, { arn }: BucketIdentity): boolean =>
  statements.some(
    (statement) =>
      statement.effect === 'Deny' &&
      statement.principals?.everyone === true &&
      !statement.principals.notPrincipal &&
      coversAction(statement, 's3:PutObject') &&
      coversResource(statement, bucketResources(arn)[1]) &&
      statement.conditions.every(
        ({ operator, key, values, qualifier }) =>
          qualifier === undefined &&
          key === customerKeyHeader &&
          ((operator === 'Null' && values.includes('false')) ||
            (operator === 'StringLike' && values.includes('*')) ||
            (/^String(Equals|EqualsIgnoreCase|Like)$/.test(operator) && values.includes('AES256'))),
      ),
  );
