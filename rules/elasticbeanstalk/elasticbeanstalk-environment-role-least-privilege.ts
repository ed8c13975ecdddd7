import { leastPrivilegePolicy } from '../shared/code-snippets.ts';
import { roleMessages, roleProblems } from '../../src/policy/service-roles.ts';
import { defineRule } from '../../src/core/rule.ts';

/** AWS managed policies that AWS has replaced. https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.iam.managed-policies.html */
const replaced = ['AWSElasticBeanstalkService', 'AWSElasticBeanstalkFullAccess'];

export const elasticbeanstalkEnvironmentRoleLeastPrivilege = defineRule({
  id: 'elasticbeanstalk-environment-role-least-privilege',
  title: 'Roles of Elastic Beanstalk environments should grant least privilege',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 3,
  fix: 'workload-roles',
  facts: ['roles'],
  messages: { ...roleMessages, none: 'The environment has no roles.' },
  rationale: 'An attacker who exploits a vulnerability in the application gets the permissions of the instance role.',
  remediation: {
    text: 'Give the instances a role that allows only the actions of the application, and attach the current AWS managed policies to the service role.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.iam.managed-policies.html',
    impact:
      'Permission changes take effect at once. The application fails if it uses permissions that you remove; check access in CloudTrail first.',
    cli: [
      'aws iam put-role-policy --role-name INSTANCE_ROLE_NAME --policy-name application --policy-document file://POLICY_FILE',
      'aws iam attach-role-policy --role-name SERVICE_ROLE_NAME --policy-arn arn:{{partition}}:iam::aws:policy/AWSElasticBeanstalkManagedUpdatesCustomerRolePolicy',
      'aws iam detach-role-policy --role-name SERVICE_ROLE_NAME --policy-arn arn:{{partition}}:iam::aws:policy/service-role/AWSElasticBeanstalkService',
    ].join('\n'),
    console: 'Open IAM, choose the role, and replace broad policies with a policy for the actions of the application.',
    ...leastPrivilegePolicy,
  },
  controls: {},
  evaluate: ({ roles }, { pass, fail, notApplicable, indeterminate }) => {
    if (roles.length === 0) return notApplicable('none');
    const [worst] = roleProblems(roles, replaced, ({ use }) => use === 'instances');
    if (worst === undefined) return pass('narrow', { roles: roles.map(({ name }) => name) });
    return worst.message === 'malformed' ? indeterminate(worst.message, worst.evidence) : fail(worst.message, worst.evidence, worst.change);
  },
});
