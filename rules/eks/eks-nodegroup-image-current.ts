import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { integer } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';
import { ageInDays } from '../shared/age.ts';

const changing: readonly string[] = ['CREATING', 'DELETING', 'CREATE_FAILED'];
const minorOf = (version: string): number => Number(/^1\.(\d+)/.exec(version)?.[1]);

export const eksNodegroupImageCurrent = defineRule({
  id: 'eks-nodegroup-image-current',
  title: 'EKS node groups should use a current AMI and Kubernetes version',
  resourceType: 'AWS::EKS::Nodegroup',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 2,
  fix: 'supported-versions',
  facts: ['status', 'version', 'clusterVersion', 'imageDates'],
  params: {
    maxMinorsBehind: integer(1, 'Number of minor versions that nodes may be behind the cluster.', { max: 3 }),
    maxImageAgeDays: integer(60, 'Maximum age of the AMI in days.', { min: 1, max: 3650 }),
  },
  messages: {
    current: 'The AMI and the Kubernetes version of the nodes are current.',
    behind: 'The nodes run Kubernetes {{version}}, {{behind}} minor versions behind the cluster.',
    old: 'The AMI of the nodes is {{age}} days old; at most {{max}} days are allowed.',
    unknown: 'The age of the AMI is unknown.',
    changing: 'The status of the node group is {{status}}.',
  },
  rationale: 'The AMI contains the kernel, the container runtime and the kubelet. Security fixes reach nodes only with a new AMI.',
  remediation: {
    text: 'Update the node group to the latest AMI of the Kubernetes version of the cluster, and repeat that regularly.',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/update-managed-node-group.html',
    impact: 'Nodes are replaced one after another, and their pods are evicted. Pod disruption budgets are respected.',
    cli: 'aws eks update-nodegroup-version --cluster-name CLUSTER_NAME --nodegroup-name NODE_GROUP_NAME',
    console:
      'Open the Amazon EKS console and choose the cluster.\nChoose Compute and the node group.\nChoose Update now next to the AMI release version.',
    terraform: terraformResource(
      'aws_eks_node_group',
      'cluster_name    = "CLUSTER_NAME"',
      'node_group_name = "NODE_GROUP_NAME"',
      'release_version = "RELEASE_VERSION"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EKS::Nodegroup',
      'ClusterName: CLUSTER_NAME',
      'NodegroupName: NODE_GROUP_NAME',
      'ReleaseVersion: RELEASE_VERSION',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { now, params }) => {
    if (changing.includes(facts.status)) return notApplicable('changing', { status: facts.status });
    const max = params.maxImageAgeDays;
    const failure = firstVerdict(
      () => {
        const { version } = facts;
        if (version === undefined) return undefined;
        const behind = minorOf(facts.clusterVersion) - minorOf(version);
        return behind > params.maxMinorsBehind ? fail('behind', { version, behind }) : undefined;
      },
      () => {
        const age = Math.max(...facts.imageDates.map((date) => ageInDays(date, now)));
        return age > max ? fail('old', { age, max }) : undefined;
      },
    );
    if (failure !== undefined) return failure;
    return facts.imageDates.length === 0 ? indeterminate('unknown') : pass('current');
  },
});
