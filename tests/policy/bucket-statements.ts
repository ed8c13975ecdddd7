import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import type { Grant, ResourcePolicyContext } from '../../src/policy/resource-policy.ts';
import { resourcePolicyAccess } from '../../src/policy/resource-policy.ts';

export const own = '111122223333';
export const foreign = '999988887777';
export const partner = '444455556666';
/** The parties of the test tables: an account in an organization, a trusted partner, and unknown accounts. */
const context: ResourcePolicyContext = {
  accountId: own,
  organizationId: 'o-ownorg',
  trustedAccounts: [partner],
  trustedOrganizations: ['o-partner'],
  canonicalUserId: 'c0ffee',
};
export const bucket = 'arn:aws:s3:::bucket';
export const all = [bucket, `${bucket}/*`];

/** An Allow for everyone to read the objects of a bucket, with one change. */
export const allow = (condition: object | undefined, more: object = {}): object => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: `${bucket}/*`,
  ...(condition === undefined ? {} : { Condition: condition }),
  ...more,
});
/** A Deny for everyone of everything in the bucket, with one change. */
export const deny = (condition: object | undefined, more: object = {}): object => ({
  ...allow(condition),
  Effect: 'Deny',
  Action: 's3:*',
  Resource: all,
  ...more,
});

export function access(statements: readonly object[], more: Partial<ResourcePolicyContext> = {}): readonly Grant[] {
  const policy = parsePolicy({ Version: '2012-10-17', Statement: statements });
  if (isMalformed(policy)) throw new Error(policy.malformed);
  return resourcePolicyAccess(policy, { ...context, ...more });
}

export const exposures = (statements: readonly object[], more: Partial<ResourcePolicyContext> = {}): readonly string[] =>
  access(statements, more).map(({ exposure, trusted }) => `${exposure}${trusted ? ' trusted' : ''}`);

export const equals = (key: string, value: unknown): object => ({ StringEquals: { [key]: value } });
