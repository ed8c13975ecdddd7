import { roleMessages, roleProblems } from '../../src/policy/service-roles.ts';
import { defineRule } from '../../src/core/rule.ts';

/** https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.iam.managed-policies.html */
const replaced = ['AWSElasticBeanstalkService', 'AWSElasticBeanstalkFullAccess'];

export const elasticbeanstalkEnvironmentRoleLeastPrivilege = defineRule({
  id: 'elasticbeanstalk-environment-role-least-privilege',
  title: 'Roles of Beanstalk environments should be narrow',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 3,
  fix: 'workload-roles',
  facts: ['roles'],
  messages: { ...roleMessages, none: 'The environment has no roles.' },
  rationale: 'Whoever finds a flaw in the application has what the role of its hosts has.',
  remediation: {
    text: 'Give the hosts a role of their own that allows what the application does, and let Beanstalk use its own policies of today.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.iam.managed-policies.html',
  },
  controls: {},
  evaluate: ({ roles }, { pass, fail, notApplicable, indeterminate }) => {
    if (roles.length === 0) return notApplicable('none');
    const [worst] = roleProblems(roles, replaced, ({ use }) => use === 'instances');
    if (worst === undefined) return pass('narrow', { roles: roles.map(({ name }) => name) });
    return worst.message === 'malformed' ? indeterminate(worst.message, worst.evidence) : fail(worst.message, worst.evidence, worst.change);
  },
});
