import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { strings, trustedAccounts } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';
import { accountOfArn } from '../../src/policy/arn.ts';
import { wildcardMatches } from '../../src/util/wildcard.ts';

/** Access policies with all permissions, or almost all. https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html */
const adminPolicies: readonly string[] = ['AmazonEKSAdminPolicy', 'AmazonEKSClusterAdminPolicy'];

export const eksAccessentryClusterAdminLimited = defineRule({
  id: 'eks-accessentry-cluster-admin-limited',
  title: 'EKS access entries should grant cluster administration only to approved principals',
  resourceType: 'AWS::EKS::AccessEntry',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['entryType', 'principalArn', 'policies', 'groups', 'principalExists'],
  params: {
    allowedAdmins: strings([], 'ARNs of principals that may administer clusters; * matches any text.'),
    adminGroups: strings([], 'Kubernetes groups that have administrator permissions.'),
    trustedAccounts,
  },
  messages: {
    limited: 'The access entry does not grant administration of the cluster.',
    allowed: 'The configuration allows the principal {{principal}} to administer the cluster.',
    admin: 'The principal {{principal}} administers the cluster through {{through}}.',
    foreign: 'The principal {{principal}} of another account administers the cluster through {{through}}.',
    node: 'The access entry is for nodes.',
  },
  rationale: 'An administrator of the cluster reads all secrets, runs pods on all nodes, and gets the permissions of their roles.',
  remediation: {
    text: 'Give the principal an access policy for a namespace, or add it to allowedAdmins.',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/access-policies.html',
    impact: 'The principal loses access to the rest of the cluster at once.',
    cli: `aws eks disassociate-access-policy --cluster-name CLUSTER_NAME --principal-arn {{principal}} --policy-arn arn:{{partition}}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy
aws eks associate-access-policy --cluster-name CLUSTER_NAME --principal-arn {{principal}} --policy-arn arn:{{partition}}:eks::aws:cluster-access-policy/AmazonEKSEditPolicy --access-scope type=namespace,namespaces=NAMESPACE`,
    console:
      'Open the Amazon EKS console and choose the cluster.\nChoose Access and the entry.\nRemove the administrator policy and add one for a namespace.',
    terraform: terraformResource(
      'aws_eks_access_policy_association',
      'cluster_name  = "CLUSTER_NAME"',
      'principal_arn = "{{principal}}"',
      'policy_arn    = "arn:{{partition}}:eks::aws:cluster-access-policy/AmazonEKSEditPolicy"',
      'access_scope {',
      '  type       = "namespace"',
      '  namespaces = ["NAMESPACE"]',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EKS::AccessEntry',
      'ClusterName: CLUSTER_NAME',
      "PrincipalArn: '{{principal}}'",
      'AccessPolicies:',
      "  - PolicyArn: 'arn:{{partition}}:eks::aws:cluster-access-policy/AmazonEKSEditPolicy'",
      '    AccessScope:',
      '      Type: namespace',
      '      Namespaces: [NAMESPACE]',
    ),
  },
  controls: { cloudsploit: ['eksPrivilegeAnalysis'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource: { accountId } }) => {
    // Entries for nodes of EKS Auto Mode can have access policies, too.
    if (facts.entryType !== 'STANDARD' && facts.entryType !== 'EC2') return notApplicable('node');
    const listed = (some: readonly string[]) => (some.length > 0 ? some : undefined);
    const through = firstVerdict<readonly string[]>(
      () => listed(facts.policies.flatMap(({ name, scope }) => (adminPolicies.includes(name) && scope === 'cluster' ? [name] : []))),
      () => (params.adminGroups.length === 0 ? undefined : listed(facts.groups.filter((group) => params.adminGroups.includes(group)))),
    );
    if (through === undefined) return pass('limited');
    const principal = facts.principalArn;
    if (params.allowedAdmins.some((pattern) => wildcardMatches(pattern, principal))) return pass('allowed', { principal });
    const account = accountOfArn(principal);
    if (account !== accountId && !params.trustedAccounts.includes(account ?? '')) return fail('foreign', { principal, through });
    return fail('admin', { principal, through }, () => {
      if (facts.principalExists === false) return { severity: 'low', because: 'the principal does not exist' };
      return principal.includes(':user/') ? undefined : { severity: 'medium', because: 'the principal is a role of a trusted account' };
    });
  },
});
