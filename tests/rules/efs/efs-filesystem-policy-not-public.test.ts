import { efsFilesystemPolicyNotPublic } from '../../../rules/efs/efs-filesystem-policy-not-public.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const allow = (more: object = {}) => ({ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'elasticfilesystem:ClientMount', ...more });
const policy = (...statements: readonly object[]) => ({ policy: policyText(...statements) });
const given = (Condition: object) => policy(allow({ Condition }));
const mounted = (operator: string, value: unknown) => given({ [operator]: { 'elasticfilesystem:AccessedViaMountTarget': value } });

testRule(efsFilesystemPolicyNotPublic, {
  base: {},
  resource: { arn: 'arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-1' },
  pass: [
    { name: 'passes with no policy', message: 'noPolicy' },
    { name: 'passes for clients of a mount target', facts: mounted('Bool', 'true'), message: 'restricted' },
    { name: 'passes for the account', facts: policy(allow({ Principal: { AWS: '111122223333' } })) },
    { name: 'passes for everyone by an endpoint', facts: given({ StringEquals: { 'aws:SourceVpce': 'vpce-1' } }) },
    { name: 'passes for everyone of an organization', facts: given({ StringEquals: { 'aws:PrincipalOrgID': 'o-example00' } }) },
  ],
  fail: [
    { name: 'fails for everyone', facts: policy(allow()), message: 'public', evidence: { actions: ['elasticfilesystem:ClientMount'] } },
    { name: 'fails for everyone with TLS', facts: given({ Bool: { 'aws:SecureTransport': 'true' } }) },
    { name: 'fails for clients that use no mount target', facts: mounted('Bool', 'false') },
    { name: 'fails for a condition that holds without the key', facts: mounted('BoolIfExists', 'true') },
    {
      name: 'fails for a mount target in one of two statements',
      facts: policy(allow(), allow({ Condition: { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } } })),
    },
    {
      name: 'fails for all principals except some',
      facts: policy({ ...allow(), Principal: undefined, NotPrincipal: { AWS: '999900001111' } }),
    },
  ],
  undecided: [{ name: 'is unknown for a policy that is not JSON', facts: { policy: 'open' }, message: 'malformed' }],
});
