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
      name: 'passes when a named bucket is allowed',
      facts: policy({ ...all, Resource: ['arn:aws:s3:::orders', 'arn:aws:s3:::orders/*'] }),
      message: 'restricted',
    },
    {
      name: 'passes when only resources of the account are allowed',
      facts: when({ StringEquals: { 'aws:ResourceAccount': '111122223333' } }),
    },
    {
      name: 'passes when only resources of the organization are allowed',
      facts: when({ StringEquals: { 'aws:ResourceOrgID': 'o-1234567890' } }),
    },
    {
      name: 'passes when resources of other accounts are denied',
      facts: denyWhen({ StringNotEquals: { 'aws:ResourceAccount': '111122223333' } }),
    },
    {
      name: 'passes for only resources of another organization, which the account is in',
      facts: { ...when({ StringEquals: { 'aws:ResourceOrgID': 'o-0987654321' } }), organizationId: 'o-0987654321' },
    },
    {
      name: 'passes when resources of other organizations are denied',
      facts: denyWhen({ StringNotEqualsIfExists: { 'aws:ResourceOrgID': 'o-1234567890' } }),
    },
    {
      name: 'passes when only resources of a trusted account are allowed',
      facts: when({ StringEquals: { 'aws:ResourceAccount': '444455556666' } }),
      params: { trustedAccounts: ['444455556666'] },
    },
    { name: 'passes when everything is denied', facts: policy({ ...all, Effect: 'Deny' }) },
    {
      name: 'passes when restricted, and AWS does not list the service',
      facts: { ...policy({ ...all, Resource: 'arn:aws:s3:::orders' }), policySupported: undefined },
    },
  ],
  fail: [
    {
      name: 'fails for the default policy',
      message: 'open',
      severity: 'medium',
      evidence: { callers: ['everyone'], actions: ['*'], owners: ['any account'], service, policySupported: true },
    },
    { name: 'fails for all principals as a list', facts: policy({ ...all, Principal: { AWS: ['*'] }, Action: ['s3:Get*', '*'] }) },
    { name: 'fails for reading and writing any object', facts: policy({ ...all, Action: ['s3:GetObject', 's3:PutObject'] }) },
    { name: 'fails for any action on any object', facts: policy({ ...all, Action: 's3:*', Resource: 'arn:aws:s3:::*/*' }) },
    {
      name: 'fails for all actions except one',
      facts: policy({ Effect: 'Allow', Principal: '*', NotAction: 's3:DeleteBucket', Resource: '*' }),
    },
    { name: 'fails for any caller from the VPC', facts: when({ StringEquals: { 'aws:SourceVpc': 'vpc-1' } }), severity: 'medium' },
    {
      name: 'fails for resources of the account of the caller',
      facts: when({ StringEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } }),
    },
    {
      name: 'fails for resources of the organization of the caller',
      facts: when({ StringEquals: { 'aws:ResourceOrgID': '${aws:PrincipalOrgID}' } }),
    },
    { name: 'fails for a restricted and an open statement', facts: policy({ ...all, Resource: 'arn:aws:s3:::orders' }, all) },
    {
      name: 'fails when AWS does not list the service',
      facts: { policySupported: undefined },
      severity: 'medium',
      evidence: { policySupported: 'not listed by AWS' },
    },
    {
      name: 'fails when the service does not support endpoint policies',
      facts: { endpointType: 'Interface', policySupported: false },
      severity: 'informational',
    },
    {
      name: 'fails for resources of an untrusted account',
      facts: when({ StringEquals: { 'aws:ResourceAccount': '444455556666' } }),
      evidence: { owners: ['account 444455556666'] },
    },
    {
      name: 'fails for resources of another organization',
      facts: when({ StringEquals: { 'aws:ResourceOrgID': 'o-0987654321' } }),
      evidence: { owners: ['organization o-0987654321'] },
    },
    {
      name: 'fails for resources of an organization if the account is in none',
      facts: { ...when({ StringEquals: { 'aws:ResourceOrgID': 'o-1234567890' } }), organizationId: undefined },
    },
    {
      name: 'fails for an untrusted account as the caller',
      facts: policy({ ...all, Principal: { AWS: 'arn:aws:iam::999900001111:root' }, Action: 's3:GetObject' }),
      severity: 'medium',
      evidence: { callers: ['account 999900001111'], actions: ['s3:GetObject'] },
    },
    {
      name: 'fails when only identities of the account can use the endpoint',
      facts: when({ StringEquals: { 'aws:PrincipalAccount': '111122223333' } }),
      severity: 'low',
    },
    { name: 'fails for the account as the principal', facts: policy({ ...all, Principal: { AWS: '111122223333' } }), severity: 'low' },
  ],
  notApplicable: [
    {
      name: 'skips a Gateway Load Balancer endpoint',
      facts: { endpointType: 'GatewayLoadBalancer', policy: undefined },
      message: 'otherType',
    },
    { name: 'skips a service network endpoint', facts: { endpointType: 'ServiceNetwork', policy: undefined } },
    { name: 'skips when managed by an AWS service', facts: { requesterManaged: true }, message: 'managed' },
    {
      name: 'skips a service of another company',
      facts: { endpointType: 'Interface', serviceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-1', policySupported: undefined },
      message: 'otherCompany',
    },
    {
      name: 'skips with no policy for a service without policy support',
      facts: { endpointType: 'Interface', policy: undefined, policySupported: false },
      message: 'noPolicy',
    },
  ],
  undecided: [
    { name: 'is unknown when the policy is not JSON', facts: { policy: 'Allow *' }, message: 'malformed' },
    { name: 'is unknown with no policy, although the service supports policies', facts: { policy: undefined }, message: 'malformed' },
  ],
});
