import { iamRoleCrossAccountTrustRestricted } from '../../../rules/iam/iam-role-cross-account-trust-restricted.ts';
import { awsPolicy, malformed } from '../../support/resources/iam.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const trust = (Principal: unknown, Condition?: object, more: object = {}) =>
  policyText({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...(Condition === undefined ? {} : { Condition }), ...more });
const own = 'arn:aws:iam::111122223333:root';
const sister = '444455556666';
const company = '999900001111';
const params = { trustedAccounts: [sister], externalIdAccounts: [company] };
const externalId = { StringEquals: { 'sts:ExternalId': 'meridian-7' } };

testRule(iamRoleCrossAccountTrustRestricted, {
  base: {
    trustPolicy: trust({ AWS: `arn:aws:iam::${sister}:role/deploy` }),
    path: '/',
    organizationId: 'o-m3r1d1an00',
    attachedPolicies: [],
  },
  pass: [
    { name: 'passes for a trusted account', params, message: 'known', evidence: { to: [`arn:aws:iam::${sister}:role/deploy`] } },
    { name: 'passes for a vendor with an external ID', facts: { trustPolicy: trust({ AWS: company }, externalId) }, params },
    {
      name: 'passes for its own organization by another ID',
      facts: { trustPolicy: trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-other00000' } }), organizationId: 'o-other00000' },
    },
    {
      name: 'passes for its own organization',
      facts: { trustPolicy: trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-m3r1d1an00' } }) },
    },
  ],
  fail: [
    {
      name: 'fails for an unknown account',
      facts: { attachedPolicies: [awsPolicy('ReadOnlyAccess')] },
      message: 'unknown',
      severity: 'high',
      evidence: { to: [`arn:aws:iam::${sister}:role/deploy`], policies: ['ReadOnlyAccess'] },
    },
    {
      name: 'fails for an unknown account with an external ID',
      facts: { trustPolicy: trust({ AWS: company }, externalId) },
      message: 'unknown',
    },
    {
      name: 'fails for one of two',
      facts: { trustPolicy: trust({ AWS: [sister, '222233334444'] }) },
      params,
      evidence: { to: ['account 222233334444'] },
    },
    { name: 'fails for everyone', facts: { trustPolicy: trust('*') }, params, evidence: { to: ['everyone'] } },
    {
      name: 'fails for another organization',
      facts: { trustPolicy: trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-other00000' } }) },
    },
    {
      name: 'fails for an organization if the account is in none',
      facts: { trustPolicy: trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-m3r1d1an00' } }), organizationId: undefined },
    },
    {
      name: 'fails for a vendor without an external ID',
      facts: { trustPolicy: trust({ AWS: company }) },
      params,
      message: 'noExternalId',
      severity: 'medium',
    },
    {
      name: 'fails for a vendor with any external ID',
      facts: { trustPolicy: trust({ AWS: company }, { StringLike: { 'sts:ExternalId': '*' } }) },
      params,
      message: 'noExternalId',
    },
    {
      name: 'fails for a deleted user',
      facts: { trustPolicy: trust({ AWS: [own, 'AIDAQ3EXAMPLE7UUIDUSR'] }) },
      message: 'deleted',
      severity: 'low',
      evidence: { ids: ['AIDAQ3EXAMPLE7UUIDUSR'] },
    },
  ],
  notApplicable: [
    {
      name: 'skips a service-linked role',
      facts: { path: '/aws-service-role/x.amazonaws.com/' },
      message: 'serviceLinked',
    },
    { name: 'skips its own account', facts: { trustPolicy: trust({ AWS: own }) }, message: 'none' },
    { name: 'skips a service', facts: { trustPolicy: trust({ Service: 'lambda.amazonaws.com' }) } },
    { name: 'skips a provider', facts: { trustPolicy: trust({ Federated: 'arn:aws:iam::111122223333:saml-provider/staff' }) } },
  ],
  undecided: [{ name: 'is unknown with no policy', facts: { trustPolicy: malformed }, message: 'malformed' }],
});
