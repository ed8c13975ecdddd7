import { emrClusterRoleLeastPrivilege } from '../../../rules/emr/emr-cluster-role-least-privilege.ts';
import { testRule } from '../../support/rule-tester.ts';

const policies = (Action: unknown, Resource: unknown = '*', ...attached: readonly string[]) => ({
  inlinePolicies: [
    { name: 'own', document: JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] }) },
  ],
  attachedPolicies: attached.map((name) => ({
    name,
    arn: `arn:aws:iam::aws:policy/service-role/${name}`,
    document: '{"Version":"2012-10-17","Statement":[]}',
  })),
});
const service = { use: 'service' as const, name: 'emr-service', policies: policies('ec2:RunInstances', '*', 'AmazonEMRServicePolicy_v2') };
const nodes = (of?: ReturnType<typeof policies>) => ({
  roles: [{ use: 'instances' as const, name: 'emr-nodes', ...(of === undefined ? {} : { policies: of }) }, service],
});

testRule(emrClusterRoleLeastPrivilege, {
  base: nodes(policies('s3:GetObject', 'arn:aws:s3:::meridian-lake/*')),
  pass: [{ name: 'narrow', message: 'narrow', evidence: { roles: ['emr-nodes', 'emr-service'] } }],
  fail: [
    { name: 'an administrator', facts: nodes(policies('*')), message: 'administrator', severity: 'high', evidence: { role: 'emr-nodes' } },
    {
      name: 'the old policy of AWS',
      facts: nodes(policies('s3:GetObject', '*', 'AmazonElasticMapReduceforEC2Role')),
      message: 'replaced',
    },
    {
      name: 'the old policy of the service',
      facts: { roles: [{ ...service, policies: policies('ec2:RunInstances', '*', 'AmazonElasticMapReduceRole') }] },
      message: 'replaced',
      evidence: { role: 'emr-service' },
    },
    { name: 'a way to more rights', facts: nodes(policies(['iam:PassRole', 'ec2:RunInstances'])), message: 'ways' },
    {
      name: 'a limited way',
      facts: nodes(policies('iam:CreatePolicyVersion', 'arn:aws:iam::111122223333:policy/orders')),
      message: 'ways',
      severity: 'low',
    },
    {
      name: 'a limited way of one and all rights of the other',
      facts: {
        roles: [
          ...nodes(policies('iam:CreatePolicyVersion', 'arn:aws:iam::111122223333:policy/orders')).roles,
          { ...service, policies: policies('*') },
        ],
      },
      message: 'administrator',
      severity: 'high',
    },
    { name: 'a role that is gone', facts: nodes(), message: 'missing' },
    {
      name: 'all rights beside a policy that is none',
      facts: nodes({
        ...policies('*'),
        attachedPolicies: [{ name: 'x', arn: 'arn:aws:iam::111122223333:policy/x', document: 'nonsense' }],
      }),
      message: 'administrator',
    },
  ],
  undecided: [
    {
      name: 'a policy that is none',
      facts: nodes({ inlinePolicies: [{ name: 'own', document: 'nonsense' }], attachedPolicies: [] }),
      message: 'malformed',
    },
  ],
});
