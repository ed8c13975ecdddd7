import { elasticbeanstalkEnvironmentRoleLeastPrivilege } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-role-least-privilege.ts';
import { testRule } from '../../support/rule-tester.ts';

const policies = (Action: unknown, Resource: unknown = '*', ...attached: readonly string[]) => ({
  inlinePolicies: [
    { name: 'own', document: JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] }) },
  ],
  attachedPolicies: attached.map((name) => ({
    name,
    arn: `arn:aws:iam::aws:policy/${name}`,
    document: '{"Version":"2012-10-17","Statement":[]}',
  })),
});
const hosts = (own?: ReturnType<typeof policies>) => ({
  use: 'instances' as const,
  name: 'shop',
  ...(own === undefined ? {} : { policies: own }),
});
const service = (own: ReturnType<typeof policies>) => ({ use: 'service' as const, name: 'beanstalk', policies: own });
const narrow = policies('s3:GetObject', 'arn:aws:s3:::meridian-shop/*');

testRule(elasticbeanstalkEnvironmentRoleLeastPrivilege, {
  base: { roles: [hosts(narrow), service(narrow)] },
  pass: [
    { name: 'passes for roles with few permissions', message: 'narrow', evidence: { roles: ['shop', 'beanstalk'] } },
    {
      name: 'passes for permissions that the service role needs',
      facts: { roles: [hosts(narrow), service(policies(['iam:PassRole', 'ec2:RunInstances']))] },
    },
  ],
  fail: [
    { name: 'fails for an administrator instance role', facts: { roles: [hosts(policies('*'))] }, message: 'administrator' },
    {
      name: 'fails for an administrator service role',
      facts: { roles: [hosts(narrow), service(policies('*'))] },
      message: 'administrator',
      evidence: { role: 'beanstalk' },
    },
    {
      name: 'fails for a replaced AWS managed policy',
      facts: { roles: [service(policies('s3:GetObject', '*', 'AWSElasticBeanstalkService'))] },
      message: 'replaced',
    },
    {
      name: 'fails for a privilege escalation',
      facts: { roles: [hosts(policies(['iam:PassRole', 'ec2:RunInstances']))] },
      message: 'ways',
    },
    { name: 'fails for a role that does not exist', facts: { roles: [hosts()] }, message: 'missing' },
  ],
  notApplicable: [{ name: 'skips when the environment has no roles', facts: { roles: [] }, message: 'none' }],
  undecided: [
    {
      name: 'is unknown for a malformed policy',
      facts: { roles: [hosts({ inlinePolicies: [{ name: 'own', document: 'nonsense' }], attachedPolicies: [] })] },
      message: 'malformed',
    },
  ],
});
