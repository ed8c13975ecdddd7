import { leastPrivilegePolicy } from '../shared/code-snippets.ts';
import { roleMessages, roleProblems } from '../../src/policy/service-roles.ts';
import { defineRule } from '../../src/core/rule.ts';

/**
 * AWS managed policies that grant broad access to S3, DynamoDB and other services; AWS has replaced them.
 * https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-managed-iam-policies.html
 */
const replaced = ['AmazonElasticMapReduceforEC2Role', 'AmazonElasticMapReduceRole'];

export const emrClusterRoleLeastPrivilege = defineRule({
  id: 'emr-cluster-role-least-privilege',
  title: 'Roles of EMR clusters should grant least privilege',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'access-control',
  severity: 'high',
  tier: 3,
  fix: 'workload-roles',
  facts: ['roles'],
  messages: roleMessages,
  rationale: 'Every job, and anyone who can submit one, works with the permissions of the instance profile.',
  remediation: {
    text: 'Limit the instance role to the data of the cluster, and attach AmazonEMRServicePolicy_v2 to the service role.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-iam-roles.html',
    impact: 'Permission changes take effect at once. Jobs fail if they use permissions that you remove; check access in CloudTrail first.',
    cli: [
      'aws iam put-role-policy --role-name INSTANCE_ROLE_NAME --policy-name cluster-data --policy-document file://POLICY_FILE',
      'aws iam attach-role-policy --role-name SERVICE_ROLE_NAME --policy-arn arn:{{partition}}:iam::aws:policy/service-role/AmazonEMRServicePolicy_v2',
      'aws iam detach-role-policy --role-name SERVICE_ROLE_NAME --policy-arn arn:{{partition}}:iam::aws:policy/service-role/AmazonElasticMapReduceRole',
    ].join('\n'),
    console: 'Open IAM, choose the role, and replace broad policies with a policy for the buckets and tables of the cluster.',
    ...leastPrivilegePolicy,
  },
  controls: {},
  evaluate: ({ roles }, { pass, fail, indeterminate }) => {
    const [worst] = roleProblems(roles, replaced);
    if (worst === undefined) return pass('narrow', { roles: roles.map(({ name }) => name) });
    return worst.message === 'malformed' ? indeterminate(worst.message, worst.evidence) : fail(worst.message, worst.evidence, worst.change);
  },
});
