import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { flag, integer } from '../../src/core/parameters.ts';
import { type ControlIds, defineRule, defineRuleFamily } from '../../src/core/rule.ts';

const day = 86_400_000;

const variants = [
  {
    id: 'eks-cluster-version-supported',
    resourceType: 'AWS::EKS::Cluster' as const,
    what: 'clusters',
    tier: 1 as const,
    rationale: 'A version without support gets no security fixes, and Amazon EKS upgrades the cluster at a time that you do not choose.',
    remediation: {
      text: 'Upgrade the cluster one minor version at a time, then its add-ons and nodes.',
      url: 'https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html',
      impact: 'An upgrade cannot be undone, and workloads that use removed APIs fail. Check the upgrade insights of the cluster first.',
      cli: `aws eks list-insights --cluster-name {{id}}
aws eks update-cluster-version --name {{id}} --kubernetes-version NEXT_VERSION`,
      console: 'Open the Amazon EKS console and choose the cluster.\nCheck Upgrade insights.\nChoose Upgrade version.',
      terraform: terraformResource('aws_eks_cluster', 'name    = "{{id}}"', 'version = "NEXT_VERSION"'),
      cloudFormation: cloudFormationResource('AWS::EKS::Cluster', "Name: '{{id}}'", "Version: 'NEXT_VERSION'"),
    },
    controls: {
      securityHub: ['EKS.2'],
      awsConfig: ['eks-cluster-supported-version'],
      prowler: ['eks_cluster_uses_a_supported_version'],
      cloudsploit: ['eksKubernetesVersion'],
    } as ControlIds,
  },
  {
    id: 'eks-nodegroup-version-supported',
    resourceType: 'AWS::EKS::Nodegroup' as const,
    what: 'node groups',
    tier: 2 as const,
    rationale:
      'Nodes of a version without support get no security fixes for the kubelet and the operating system, even if the cluster was upgraded.',
    remediation: {
      text: 'Upgrade the node group to the Kubernetes version of the cluster. If that is not supported either, upgrade the cluster first.',
      url: 'https://docs.aws.amazon.com/eks/latest/userguide/update-managed-node-group.html',
      impact: 'Nodes are replaced one after another, and their pods are evicted. Pod disruption budgets are respected.',
      cli: 'aws eks update-nodegroup-version --cluster-name CLUSTER_NAME --nodegroup-name NODE_GROUP_NAME --kubernetes-version NEXT_VERSION',
      console:
        'Open the Amazon EKS console and choose the cluster.\nChoose Compute and the node group.\nChoose Update now and the Kubernetes version of the cluster.',
      terraform: terraformResource(
        'aws_eks_node_group',
        'cluster_name    = "CLUSTER_NAME"',
        'node_group_name = "NODE_GROUP_NAME"',
        'version         = "NEXT_VERSION"',
      ),
      cloudFormation: cloudFormationResource(
        'AWS::EKS::Nodegroup',
        'ClusterName: CLUSTER_NAME',
        'NodegroupName: NODE_GROUP_NAME',
        "Version: 'NEXT_VERSION'",
      ),
    },
    controls: { securityHub: ['EKS.9'], awsConfig: ['eks-nodegroup-supported-version-check'] } as ControlIds,
  },
];

export const eksVersionSupported = defineRuleFamily(variants, ({ id, resourceType, what, tier, rationale, remediation, controls }) =>
  defineRule({
    id,
    title: `EKS ${what} should use a Kubernetes version in standard support`,
    resourceType,
    responsibility: 'platform-and-application-management',
    severity: 'high',
    tier,
    fix: 'supported-versions',
    facts: ['version', 'versionSupport'],
    params: {
      warnDays: integer(60, 'Days before the end of standard support from which a version fails.', { max: 365 }),
      acceptExtended: flag(false, 'Accept versions in extended support.'),
    },
    messages: {
      standard: 'Kubernetes {{version}} is in standard support.',
      extended: 'Kubernetes {{version}} is in extended support.',
      ending: 'Standard support of Kubernetes {{version}} ends on {{date}}.',
      unsupported: 'Amazon EKS no longer supports Kubernetes {{version}}.',
      unknown: 'Onus does not know the support status {{status}} of Kubernetes {{version}}.',
      custom: 'Amazon EKS does not know the Kubernetes version of the custom AMI.',
    },
    rationale,
    remediation,
    controls,
    evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { now, params }) => {
      const version = facts.version;
      if (version === undefined) return notApplicable('custom');
      const support = facts.versionSupport;
      if (support === undefined || support.status === 'UNSUPPORTED') return fail('unsupported', { version });
      const { status, standardUntil: date } = support;
      if (status === 'EXTENDED_SUPPORT') return params.acceptExtended ? pass('extended', { version }) : fail('extended', { version });
      if (status !== 'STANDARD_SUPPORT') return indeterminate('unknown', { version, status });
      const isEnding = date !== undefined && Date.parse(date) - now < params.warnDays * day;
      if (!isEnding || params.acceptExtended) return pass('standard', { version });
      return fail(
        'ending',
        { version, date: date.slice(0, 10) },
        { severity: 'medium', because: 'the version is still in standard support' },
      );
    },
  }),
);
