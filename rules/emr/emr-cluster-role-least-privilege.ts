import { identityOf, isAdministrator } from '../../src/analysis/policy-set.ts';
import { describeEscalations, escalations, limitedOnly } from '../../src/analysis/privilege-escalation.ts';
import { defineRule } from '../../src/model/rule.ts';

/** Policies of AWS that grant nearly everything on S3, DynamoDB and more. https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-managed-iam-policies.html */
const deprecated = ['AmazonElasticMapReduceforEC2Role', 'AmazonElasticMapReduceRole'];

export const emrClusterRoleLeastPrivilege = defineRule({
  id: 'emr-cluster-role-least-privilege',
  title: 'Roles of EMR clusters should be narrow',
  service: 'emr',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'access-control',
  severity: 'high',
  tier: 3,
  reads: ['roles'],
  messages: {
    narrow: 'The roles {{roles}} are no administrators, and no known way to more rights was found.',
    administrator: 'The role {{role}} may do everything.',
    deprecated: 'The role {{role}} has {{policies}}, which AWS has replaced because they allow too much.',
    ways: 'Known ways of the role {{role}} to more rights: {{count}}, such as to {{examples}}.',
    malformed: 'A policy of the role {{role}} cannot be understood: {{problems}}.',
    missing: 'The role {{role}} does not exist.',
  },
  rationale: 'Every job and everybody who can submit one works with the rights of the instances, so wide rights are everybody’s.',
  remediation: {
    text: 'Give the instances a role that reaches only the data of the cluster, and the service AmazonEMRServicePolicy_v2.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-iam-roles.html',
  },
  controls: {},
  evaluate: ({ roles }, { pass, fail, undecided }) => {
    const found = roles.map(({ name: role, policies }) => {
      if (policies === undefined) return fail('missing', { role });
      const { identity, unreadable } = identityOf(policies);
      if (isAdministrator(identity)) return fail('administrator', { role });
      const attached = policies.attachedPolicies.map(({ name }) => name).filter((name) => deprecated.includes(name));
      if (attached.length > 0) return fail('deprecated', { role, policies: attached });
      const ways = escalations(identity);
      if (ways.length > 0) return fail('ways', { role, ...describeEscalations(ways) }, limitedOnly(ways));
      return unreadable.length > 0 ? undecided('malformed', { role, problems: unreadable }) : undefined;
    });
    const failed = found.filter((verdict) => verdict?.status === 'FAIL');
    const worst = failed.find((verdict) => verdict?.severity === undefined) ?? failed[0] ?? found.find((verdict) => verdict !== undefined);
    return worst ?? pass('narrow', { roles: roles.map(({ name }) => name) });
  },
});
