import { vpcEndpointPolicyRestricted } from '../../../rules/vpc/vpc-endpoint-policy-restricted.ts';
import { testRule } from '../../support/rule-tester.ts';

const policy = (...statements: readonly object[]): { readonly policy: string } => ({
  policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
});
const all = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const service = 'com.amazonaws.eu-west-1.s3';

testRule(vpcEndpointPolicyRestricted, {
  base: { endpointType: 'Gateway', requesterManaged: false, serviceName: service, policySupported: true, ...policy(all) },
  pass: [
    { name: 'one bucket', facts: policy({ ...all, Resource: ['arn:aws:s3:::orders', 'arn:aws:s3:::orders/*'] }), message: 'restricted' },
    { name: 'some actions', facts: policy({ ...all, Action: ['s3:GetObject', 's3:List*'] }) },
    { name: 'its own organization', facts: policy({ ...all, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } }) },
    { name: 'its own account', facts: policy({ ...all, Condition: { StringEquals: { 'aws:PrincipalAccount': '111122223333' } } }) },
    {
      name: 'resources of an organization',
      facts: policy({ ...all, Condition: { StringEquals: { 'aws:ResourceOrgID': 'o-1234567890' } } }),
    },
    { name: 'resources of an account', facts: policy({ ...all, Condition: { StringEquals: { 'aws:ResourceAccount': '444455556666' } } }) },
    { name: 'its own account by principal', facts: policy({ ...all, Principal: { AWS: '111122223333' } }) },
    {
      name: 'a trusted account',
      facts: policy({ ...all, Principal: { AWS: 'arn:aws:iam::444455556666:root' }, Action: 's3:GetObject' }),
      params: { trustedAccounts: ['444455556666'] },
    },
    {
      name: 'everything, denied for strangers',
      facts: policy(all, { ...all, Effect: 'Deny', Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } }),
    },
    { name: 'nothing at all', facts: policy({ ...all, Effect: 'Deny' }) },
    { name: 'scoped, whatever AWS says of its service', facts: { ...policy({ ...all, Action: 's3:Get*' }), policySupported: undefined } },
  ],
  fail: [
    { name: 'as AWS makes it', message: 'everything', severity: 'medium', evidence: { service } },
    { name: 'by a list', facts: policy({ ...all, Principal: { AWS: ['*'] }, Action: ['s3:Get*', '*'] }) },
    { name: 'everything of the service', facts: policy({ ...all, Action: 's3:*', Resource: 'arn:aws:s3:::*' }) },
    { name: 'all but something', facts: policy({ Effect: 'Allow', Principal: '*', NotAction: 's3:DeleteBucket', Resource: '*' }) },
    { name: 'a network, which everyone here is in', facts: policy({ ...all, Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } }) },
    { name: 'a condition that holds for everyone', facts: policy({ ...all, Condition: { StringLike: { 'aws:ResourceAccount': '*' } } }) },
    { name: 'beside a narrow statement', facts: policy({ ...all, Resource: 'arn:aws:s3:::orders' }, all) },
    { name: 'AWS does not list the service', facts: { policySupported: undefined } },
    {
      name: 'another account',
      facts: policy({ ...all, Principal: { AWS: 'arn:aws:iam::999900001111:root' }, Action: 's3:GetObject' }),
      message: 'foreign',
      evidence: { to: ['account 999900001111'], actions: ['s3:GetObject'] },
    },
  ],
  notApplicable: [
    { name: 'a Gateway Load Balancer', facts: { endpointType: 'GatewayLoadBalancer', policy: undefined }, message: 'otherKind' },
    { name: 'a service network', facts: { endpointType: 'ServiceNetwork', policy: undefined } },
    { name: 'made by an AWS service', facts: { requesterManaged: true }, message: 'managed' },
    { name: 'a service without policies', facts: { endpointType: 'Interface', policySupported: false }, message: 'unsupported' },
    {
      name: 'a service of another company',
      facts: { endpointType: 'Interface', serviceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-1', policySupported: undefined },
      message: 'unsupported',
    },
    { name: 'no policy, and none that could be', facts: { endpointType: 'Interface', policy: undefined, policySupported: false } },
  ],
  undecided: [
    { name: 'not JSON', facts: { policy: 'Allow *' }, message: 'malformed' },
    { name: 'no policy', facts: { policy: undefined }, message: 'malformed' },
  ],
});
