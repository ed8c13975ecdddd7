import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { roleMessages, roleProblems } from '../../src/policy/service-roles.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

/** AWS managed policies that allow changes of container images. */
const imageWriters = ['AmazonEC2ContainerRegistryFullAccess', 'AmazonEC2ContainerRegistryPowerUser'];

const variants = [
  {
    id: 'eks-cluster-role-least-privilege',
    title: 'EKS cluster roles should grant least privilege',
    resourceType: 'AWS::EKS::Cluster' as const,
    severity: 'medium' as const,
    tier: 3 as const,
    rationale:
      'Amazon EKS works with the permissions of the role. Everyone who can use the role gets the permissions that it does not need.',
    policy: 'AmazonEKSClusterPolicy',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-iam-role.html',
  },
  {
    id: 'eks-nodegroup-role-least-privilege',
    title: 'EKS node roles should grant least privilege',
    resourceType: 'AWS::EKS::Nodegroup' as const,
    severity: 'high' as const,
    tier: 2 as const,
    rationale:
      'Every pod that reaches the instance metadata has the permissions of the node role, and so has an attacker who controls the pod.',
    policy: 'AmazonEKSWorkerNodePolicy',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html',
  },
];

export const eksRoleLeastPrivilege = defineRuleFamily(variants, ({ id, title, resourceType, severity, tier, rationale, policy, url }) =>
  defineRule({
    id,
    title,
    resourceType,
    responsibility: 'access-control',
    severity,
    tier,
    fix: 'workload-roles',
    facts: ['roles'],
    messages: {
      ...roleMessages,
      replaced: 'The role {{role}} has the policies {{policies}}, which allow changes of container images.',
    },
    rationale,
    remediation: {
      text: 'Attach only the AWS managed policies that Amazon EKS documents, and give workloads their own roles through EKS Pod Identity.',
      url,
      impact: 'Permission changes take effect at once. Workloads that use removed permissions fail; check access in CloudTrail first.',
      cli: `aws iam attach-role-policy --role-name ROLE_NAME --policy-arn arn:{{partition}}:iam::aws:policy/${policy}
aws iam detach-role-policy --role-name ROLE_NAME --policy-arn BROAD_POLICY_ARN`,
      console: 'Open IAM, choose the role, and replace broad policies with the policies that Amazon EKS documents.',
      terraform: terraformResource('aws_iam_role_policy', 'role   = "ROLE_NAME"', 'policy = file("POLICY_FILE")'),
      cloudFormation: cloudFormationResource(
        'AWS::IAM::RolePolicy',
        'RoleName: ROLE_NAME',
        'PolicyName: least-privilege',
        'PolicyDocument: POLICY_JSON',
      ),
    },
    controls: {},
    evaluate: ({ roles }, { pass, fail, indeterminate }) => {
      const [worst] = roleProblems(roles, imageWriters);
      if (worst === undefined) return pass('narrow', { roles: roles.map(({ name }) => name) });
      return worst.message === 'malformed'
        ? indeterminate(worst.message, worst.evidence)
        : fail(worst.message, worst.evidence, worst.change);
    },
  }),
);
