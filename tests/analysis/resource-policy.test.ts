import type { ResourcePolicyContext } from '../../src/analysis/resource-policy.ts';
import { resourcePolicyAccess } from '../../src/analysis/resource-policy.ts';
import { isMalformed, parsePolicy } from '../../src/analysis/policy-document.ts';

const own = '111122223333';
const foreign = '999988887777';
const context: ResourcePolicyContext = { accountId: own, organizationId: 'o-ownorg', trustedAccounts: ['444455556666'] };
const bucket = 'arn:aws:s3:::bucket';

const allow = (condition: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: `${bucket}/*`,
  ...(condition === undefined ? {} : { Condition: condition }),
  ...more,
});
const deny = (condition: unknown, more: object = {}) => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [bucket, `${bucket}/*`],
  ...(condition === undefined ? {} : { Condition: condition }),
  ...more,
});

function exposures(statements: readonly object[], more: Partial<ResourcePolicyContext> = {}): readonly string[] {
  const policy = parsePolicy({ Version: '2012-10-17', Statement: statements });
  if (isMalformed(policy)) throw new Error(policy.malformed);
  return resourcePolicyAccess(policy, { ...context, ...more }).map(({ exposure, trusted }) => `${exposure}${trusted ? ' trusted' : ''}`);
}

describe('conditions', () => {
  const cases: readonly [name: string, condition: object, expected: string][] = [
    ['PrincipalOrgID', { StringEquals: { 'aws:PrincipalOrgID': 'o-ownorg' } }, 'organization trusted'],
    ['foreign org', { StringEquals: { 'aws:PrincipalOrgID': 'o-other' } }, 'organization'],
    ['vpce', { StringEquals: { 'AWS:sourcevpce': 'vpce-1' } }, 'network'],
    ['wild', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } }, 'public'],
    ['ip', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, 'network'],
    ['ip halves', { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } }, 'public'],
    ['bucket arn', { ArnEquals: { 'aws:SourceArn': bucket } }, 'service'],
  ];
  test.each(cases)('%s', (_, condition, expected) => {
    expect(exposures([allow(condition)])).toEqual([expected]);
  });
});

test('denies', () => {
  expect(exposures([allow(undefined), deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-ownorg' } })])).toEqual(['organization trusted']);
  expect(exposures([allow(undefined), deny(undefined)])).toEqual([]);
  expect(exposures([allow(undefined, { Principal: { AWS: foreign } }), deny({ Bool: { 'aws:SecureTransport': false } })])).toEqual([
    'cross-account',
  ]);
});
