import { eksRoleLeastPrivilege } from '../../../rules/eks/eks-role-least-privilege.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const role = (document: object | string, ...attached: readonly string[]) => ({
  roles: [
    {
      use: 'service',
      name: 'eks',
      policies: {
        inlinePolicies: [{ name: 'own', document: typeof document === 'string' ? document : JSON.stringify(document) }],
        attachedPolicies: attached.map((name) => ({
          name,
          arn: `arn:aws:iam::aws:policy/${name}`,
          document: JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'ecr:PutImage', Resource: '*' }] }),
        })),
      },
    },
  ],
});
const allow = (Action: unknown, ...attached: readonly string[]) =>
  role({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] }, ...attached);

testRuleFamily(eksRoleLeastPrivilege, {
  base: allow('ec2:DescribeInstances'),
  pass: [{ name: 'passes for a narrow role', message: 'narrow' }],
  fail: [
    { name: 'fails for an administrator', facts: allow('*'), message: 'administrator' },
    {
      name: 'fails for write access to images',
      facts: allow('ec2:DescribeInstances', 'AmazonEC2ContainerRegistryPowerUser'),
      message: 'replaced',
    },
    {
      name: 'fails for privilege escalation',
      facts: allow(['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction']),
      message: 'ways',
    },
    { name: 'fails for a role that does not exist', facts: { roles: [{ use: 'service', name: 'lost' }] }, message: 'missing' },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: role('{'), message: 'malformed' }],
});
