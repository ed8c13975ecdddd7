import { vpcEndpointPolicyRestricted } from '../../../rules/vpc/vpc-endpoint-policy-restricted.ts';
import { testRule } from '../../support/rule-tester.ts';

const policy = (...statements: readonly object[]): { readonly policy: string } => ({
  policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
});
const all = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const when = (Condition: object) => policy({ ...all, Condition });
const denyWhen = (Condition: object) => policy(all, { ...all, Effect: 'Deny', Condition });
const service = 'com.amazonaws.eu-west-1.s3';

testRule(vpcEndpointPolicyRestricted, {
  base: {
    endpointType: 'Gateway',
    requesterManaged: false,
    serviceName: service,
    policySupported: true,
    organizationId: 'o-1234567890',
    ...policy(all),
  },
  pass: [
    {
      name: 'a named bucket is allowed',
      facts: policy({ ...all, Resource: ['arn:aws:s3:::orders', 'arn:aws:s3:::orders/*'] }),
      message: 'restricted',
    },
    { name: 'only resources of the account are allowed', facts: when({ StringEquals: { 'aws:ResourceAccount': '111122223333' } }) },
    { name: 'only resources of the organization are allowed', facts: when({ StringEquals: { 'aws:ResourceOrgID': 'o-1234567890' } }) },
    { name: 'resources of other accounts are denied', facts: denyWhen({ StringNotEquals: { 'aws:ResourceAccount': '111122223333' } }) },
    {
      name: 'only resources of another organization, which the account is in',
      facts: { ...when({ StringEquals: { 'aws:ResourceOrgID': 'o-0987654321' } }), organizationId: 'o-0987654321' },
    },
    {
      name: 'resources of other organizations are denied',
      facts: denyWhen({ StringNotEqualsIfExists: { 'aws:ResourceOrgID': 'o-1234567890' } }),
    },
    {
      name: 'only resources of a trusted account are allowed',
      facts: when({ StringEquals: { 'aws:ResourceAccount': '444455556666' } }),
      params: { trustedAccounts: ['444455556666'] },
    },
    { name: 'everything is denied', facts: policy({ ...all, Effect: 'Deny' }) },
    {
      name: 'restricted, and AWS does not list the service',
      facts: { ...policy({ ...all, Resource: 'arn:aws:s3:::orders' }), policySupported: undefined },
    },
  ],
  fail: [
    {
      name: 'the default policy',
      message: 'open',
      severity: 'medium',
      evidence: { callers: ['everyone'], actions: ['*'], owners: ['any account'], service, policySupported: true },
    },
    { name: 'all principals as a list', facts: policy({ ...all, Principal: { AWS: ['*'] }, Action: ['s3:Get*', '*'] }) },
    { name: 'reading and writing any object', facts: policy({ ...all, Action: ['s3:GetObject', 's3:PutObject'] }) },
    { name: 'any action on any object', facts: policy({ ...all, Action: 's3:*', Resource: 'arn:aws:s3:::*/*' }) },
    { name: 'all actions except one', facts: policy({ Effect: 'Allow', Principal: '*', NotAction: 's3:DeleteBucket', Resource: '*' }) },
    { name: 'any caller from the VPC', facts: when({ StringEquals: { 'aws:SourceVpc': 'vpc-1' } }), severity: 'medium' },
    { name: 'resources of the account of the caller', facts: when({ StringEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } }) },
    {
      name: 'resources of the organization of the caller',
      facts: when({ StringEquals: { 'aws:ResourceOrgID': '${aws:PrincipalOrgID}' } }),
    },
    { name: 'a restricted and an open statement', facts: policy({ ...all, Resource: 'arn:aws:s3:::orders' }, all) },
    {
      name: 'AWS does not list the service',
      facts: { policySupported: undefined },
      severity: 'medium',
      evidence: { policySupported: 'not listed by AWS' },
    },
    {
      name: 'the service does not support endpoint policies',
      facts: { endpointType: 'Interface', policySupported: false },
      severity: 'informational',
    },
    {
      name: 'resources of an untrusted account',
      facts: when({ StringEquals: { 'aws:ResourceAccount': '444455556666' } }),
      evidence: { owners: ['account 444455556666'] },
    },
    {
      name: 'resources of another organization',
      facts: when({ StringEquals: { 'aws:ResourceOrgID': 'o-0987654321' } }),
      evidence: { owners: ['organization o-0987654321'] },
    },
    {
      name: 'resources of an organization if the account is in none',
      facts: { ...when({ StringEquals: { 'aws:ResourceOrgID': 'o-1234567890' } }), organizationId: undefined },
    },
    {
      name: 'an untrusted account as the caller',
      facts: policy({ ...all, Principal: { AWS: 'arn:aws:iam::999900001111:root' }, Action: 's3:GetObject' }),
      severity: 'medium',
      evidence: { callers: ['account 999900001111'], actions: ['s3:GetObject'] },
    },
    {
      name: 'only identities of the account can use the endpoint',
      facts: when({ StringEquals: { 'aws:PrincipalAccount': '111122223333' } }),
      severity: 'low',
    },
    { name: 'the account as the principal', facts: policy({ ...all, Principal: { AWS: '111122223333' } }), severity: 'low' },
  ],
  notApplicable: [
    { name: 'a Gateway Load Balancer endpoint', facts: { endpointType: 'GatewayLoadBalancer', policy: undefined }, message: 'otherType' },
    { name: 'a service network endpoint', facts: { endpointType: 'ServiceNetwork', policy: undefined } },
    { name: 'managed by an AWS service', facts: { requesterManaged: true }, message: 'managed' },
    {
      name: 'a service of another company',
      facts: { endpointType: 'Interface', serviceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-1', policySupported: undefined },
      message: 'otherCompany',
    },
    {
      name: 'no policy for a service without policy support',
      facts: { endpointType: 'Interface', policy: undefined, policySupported: false },
      message: 'noPolicy',
    },
  ],
  undecided: [
    { name: 'the policy is not JSON', facts: { policy: 'Allow *' }, message: 'malformed' },
    { name: 'no policy, although the service supports policies', facts: { policy: undefined }, message: 'malformed' },
  ],
});
