import { efsFilesystemIamAuthorizationRequired } from '../../../rules/efs/efs-filesystem-iam-authorization-required.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const actions = ['ClientMount', 'ClientWrite', 'ClientRootAccess'].map((name) => `elasticfilesystem:${name}`);
const allow = (more: object = {}) => ({ Effect: 'Allow', Principal: { AWS: '*' }, Action: actions, ...more });
const policy = (...statements: readonly object[]) => ({ policy: policyText(...statements) });
const given = (Condition: object) => policy(allow({ Condition }));
const accessPoint = 'arn:aws:elasticfilesystem:eu-west-1:111122223333:access-point/fsap-1';
const deny = (Action: string) => ({ Effect: 'Deny', Principal: '*', Action: `elasticfilesystem:${Action}` });

testRule(efsFilesystemIamAuthorizationRequired, {
  base: policy(allow({ Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } })),
  resource: { arn: 'arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-1' },
  pass: [
    { name: 'passes for a role', message: 'required' },
    { name: 'passes for an access point', facts: given({ StringEquals: { 'elasticfilesystem:AccessPointArn': accessPoint } }) },
    { name: 'passes for an organization', facts: given({ StringEquals: { 'aws:PrincipalOrgID': 'o-example00' } }) },
    { name: 'passes for a VPC endpoint', facts: given({ StringEquals: { 'aws:SourceVpce': 'vpce-1' } }) },
    { name: 'passes for only a Deny', facts: policy(deny('ClientRootAccess')) },
    {
      name: 'passes for anonymous reading if it is accepted',
      facts: policy(allow({ Action: actions[0] })),
      params: { allowAnonymousRead: true },
      message: 'readable',
    },
  ],
  fail: [
    { name: 'fails with no policy', facts: { policy: undefined }, message: 'noPolicy', severity: 'medium' },
    { name: 'fails for everyone', facts: policy(allow()), message: 'anonymous', severity: 'medium' },
    {
      name: 'fails for everyone by a mount target',
      facts: given({ Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } }),
      message: 'anonymous',
    },
    { name: 'fails for everyone with TLS', facts: given({ Bool: { 'aws:SecureTransport': 'true' } }) },
    { name: 'fails for everyone without root access', facts: policy(allow(), deny('ClientRootAccess')), severity: 'low' },
    { name: 'fails for any access point', facts: given({ StringLike: { 'elasticfilesystem:AccessPointArn': '*' } }) },
    {
      name: 'fails for an access point that is optional',
      facts: given({ StringEqualsIfExists: { 'elasticfilesystem:AccessPointArn': accessPoint } }),
    },
    { name: 'fails for anonymous reading', facts: policy(allow({ Action: actions[0] })), severity: 'low' },
    {
      name: 'fails for anonymous writing if reading is accepted',
      facts: policy(allow({ Action: actions.slice(0, 2) })),
      params: { allowAnonymousRead: true },
    },
  ],
  undecided: [{ name: 'is unknown for a policy that is not JSON', facts: { policy: '{' }, message: 'malformed' }],
});
