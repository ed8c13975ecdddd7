import { roleMessages, roleProblems } from '../../src/policy/service-roles.ts';
import { defineRule } from '../../src/core/rule.ts';

/** Policies of AWS that grant nearly everything on S3, DynamoDB and more. https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-managed-iam-policies.html */
const replaced = ['AmazonElasticMapReduceforEC2Role', 'AmazonElasticMapReduceRole'];

export const emrClusterRoleLeastPrivilege = defineRule({
  id: 'emr-cluster-role-least-privilege',
  title: 'Roles of EMR clusters should be narrow',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'access-control',
  severity: 'high',
  tier: 3,
  fix: 'workload-roles',
  facts: ['roles'],
  messages: roleMessages,
  rationale: 'Every job and everybody who can submit one works with the rights of the instances, so wide rights are everybody’s.',
  remediation: {
    text: 'Give the instances a role that reaches only the data of the cluster, and the service AmazonEMRServicePolicy_v2.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-iam-roles.html',
  },
  controls: {},
  evaluate: ({ roles }, { pass, fail, indeterminate }) => {
    const [worst] = roleProblems(roles, replaced);
    if (worst === undefined) return pass('narrow', { roles: roles.map(({ name }) => name) });
    return worst.message === 'malformed' ? indeterminate(worst.message, worst.evidence) : fail(worst.message, worst.evidence, worst.change);
  },
});
