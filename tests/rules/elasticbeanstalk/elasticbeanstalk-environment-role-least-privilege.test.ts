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
const hosts = (of?: ReturnType<typeof policies>) => ({
  use: 'instances' as const,
  name: 'shop',
  ...(of === undefined ? {} : { policies: of }),
});
const service = (of: ReturnType<typeof policies>) => ({ use: 'service' as const, name: 'beanstalk', policies: of });
const narrow = policies('s3:GetObject', 'arn:aws:s3:::meridian-shop/*');

testRule(elasticbeanstalkEnvironmentRoleLeastPrivilege, {
  base: { roles: [hosts(narrow), service(narrow)] },
  pass: [
    { name: 'narrow', message: 'narrow', evidence: { roles: ['shop', 'beanstalk'] } },
    {
      name: 'what the service needs is not judged',
      facts: { roles: [hosts(narrow), service(policies(['iam:PassRole', 'ec2:RunInstances']))] },
    },
  ],
  fail: [
    { name: 'an administrator', facts: { roles: [hosts(policies('*'))] }, message: 'administrator' },
    {
      name: 'the service an administrator',
      facts: { roles: [hosts(narrow), service(policies('*'))] },
      message: 'administrator',
      evidence: { role: 'beanstalk' },
    },
    {
      name: 'an old policy of AWS',
      facts: { roles: [service(policies('s3:GetObject', '*', 'AWSElasticBeanstalkService'))] },
      message: 'replaced',
    },
    { name: 'a way to more rights', facts: { roles: [hosts(policies(['iam:PassRole', 'ec2:RunInstances']))] }, message: 'ways' },
    { name: 'a role that is gone', facts: { roles: [hosts()] }, message: 'missing' },
  ],
  notApplicable: [{ name: 'no roles', facts: { roles: [] }, message: 'none' }],
  undecided: [
    {
      name: 'a policy that is none',
      facts: { roles: [hosts({ inlinePolicies: [{ name: 'own', document: 'nonsense' }], attachedPolicies: [] })] },
      message: 'malformed',
    },
  ],
});
