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
const nodes = (own?: ReturnType<typeof policies>) => ({
  roles: [{ use: 'instances' as const, name: 'emr-nodes', ...(own === undefined ? {} : { policies: own }) }, service],
});

testRule(emrClusterRoleLeastPrivilege, {
  base: nodes(policies('s3:GetObject', 'arn:aws:s3:::meridian-lake/*')),
  pass: [{ name: 'passes for roles with few permissions', message: 'narrow', evidence: { roles: ['emr-nodes', 'emr-service'] } }],
  fail: [
    {
      name: 'fails for an administrator role',
      facts: nodes(policies('*')),
      message: 'administrator',
      severity: 'high',
      evidence: { role: 'emr-nodes' },
    },
    {
      name: 'fails for the replaced policy for instances',
      facts: nodes(policies('s3:GetObject', '*', 'AmazonElasticMapReduceforEC2Role')),
      message: 'replaced',
    },
    {
      name: 'fails for the replaced policy for the service',
      facts: { roles: [{ ...service, policies: policies('ec2:RunInstances', '*', 'AmazonElasticMapReduceRole') }] },
      message: 'replaced',
      evidence: { role: 'emr-service' },
    },
    { name: 'fails for a privilege escalation', facts: nodes(policies(['iam:PassRole', 'ec2:RunInstances'])), message: 'ways' },
    {
      name: 'fails for a privilege escalation limited to one policy',
      facts: nodes(policies('iam:CreatePolicyVersion', 'arn:aws:iam::111122223333:policy/orders')),
      message: 'ways',
      severity: 'low',
    },
    {
      name: 'fails for an administrator role next to a limited escalation',
      facts: {
        roles: [
          ...nodes(policies('iam:CreatePolicyVersion', 'arn:aws:iam::111122223333:policy/orders')).roles,
          { ...service, policies: policies('*') },
        ],
      },
      message: 'administrator',
      severity: 'high',
    },
    { name: 'fails for a role that does not exist', facts: nodes(), message: 'missing' },
    {
      name: 'fails for an administrator role with a malformed policy',
      facts: nodes({
        ...policies('*'),
        attachedPolicies: [{ name: 'x', arn: 'arn:aws:iam::111122223333:policy/x', document: 'nonsense' }],
      }),
      message: 'administrator',
    },
  ],
  undecided: [
    {
      name: 'is unknown for a malformed policy',
      facts: nodes({ inlinePolicies: [{ name: 'own', document: 'nonsense' }], attachedPolicies: [] }),
      message: 'malformed',
    },
  ],
});
