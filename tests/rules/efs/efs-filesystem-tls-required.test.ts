import { efsFilesystemTlsRequired } from '../../../rules/efs/efs-filesystem-tls-required.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-1';
const client = (name: string) => `elasticfilesystem:Client${name}`;
const deny = (more: object = {}) => ({
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Action: '*',
  Resource: arn,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  ...more,
});
const policy = (statement: object) => ({ policy: policyText(statement) });

testRule(efsFilesystemTlsRequired, {
  base: policy(deny()),
  resource: { arn },
  pass: [
    { name: 'passes for a Deny of everything', message: 'enforced' },
    { name: 'passes for a Deny of all client actions', facts: policy(deny({ Action: ['Mount', 'Write', 'RootAccess'].map(client) })) },
    { name: 'passes for a Deny without a resource', facts: policy({ ...deny(), Resource: undefined }) },
    { name: 'passes for BoolIfExists', facts: policy(deny({ Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } } })) },
  ],
  fail: [
    { name: 'fails with no policy', facts: { policy: undefined }, message: 'noPolicy' },
    {
      name: 'fails for an Allow with TLS',
      facts: policy(deny({ Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } })),
      message: 'gaps',
    },
    {
      name: 'fails for a Deny of some actions',
      facts: policy(deny({ Action: client('Write') })),
      evidence: { actions: [client('Mount'), client('RootAccess')] },
    },
    { name: 'fails for a Deny for some principals', facts: policy(deny({ Principal: { AWS: '111122223333' } })) },
    {
      name: 'fails for a Deny with another condition',
      facts: policy(deny({ Condition: { Bool: { 'aws:SecureTransport': 'false', 'elasticfilesystem:AccessedViaMountTarget': 'true' } } })),
    },
  ],
  undecided: [{ name: 'is unknown for a policy that is not JSON', facts: { policy: 'tls' }, message: 'malformed' }],
});
