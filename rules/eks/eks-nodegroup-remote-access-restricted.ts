import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { openToWorld } from '../../src/network/group-exposure.ts';
import { describePorts } from '../../src/network/ports.ts';
import { hasPorts } from '../../src/network/security-group.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const eksNodegroupRemoteAccessRestricted = defineRule({
  id: 'eks-nodegroup-remote-access-restricted',
  title: 'EKS node groups should not allow unrestricted remote access',
  resourceType: 'AWS::EKS::Nodegroup',
  responsibility: 'firewall-configuration',
  severity: 'critical',
  tier: 1,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['hasTemplate', 'remoteAccess', 'remoteRules', 'prefixLists'],
  messages: {
    none: 'The node group does not configure remote access.',
    restricted: 'Remote access is limited to the security groups {{groups}}.',
    narrowed: 'The security group of remote access is not open to the internet.',
    open: 'Remote access is open to the internet: {{openings}}.',
    unrestricted: 'Remote access has no source security groups, so Amazon EKS opens it to the internet.',
    template: 'The launch template determines the security groups.',
  },
  rationale: 'Amazon EKS opens SSH, or RDP on Windows, of all nodes to the internet if a key is set without source security groups.',
  remediation: {
    text: 'Create a node group without remote access or with source security groups, and use Session Manager to reach nodes.',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html',
    impact: 'Remote access of a node group cannot be changed: pods move to the nodes of the new group, then delete the old one.',
    cli: 'aws eks create-nodegroup --cluster-name CLUSTER_NAME --nodegroup-name NEW_NODE_GROUP --node-role NODE_ROLE_ARN --subnets SUBNET_ID --remote-access ec2SshKey=KEY_NAME,sourceSecurityGroups=SECURITY_GROUP_ID',
    console:
      'Open the Amazon EKS console and choose the cluster.\nChoose Compute, Add node group.\nUnder Configure remote access, choose Selected security groups.\nDelete the old node group.',
    terraform: terraformResource(
      'aws_eks_node_group',
      'cluster_name    = "CLUSTER_NAME"',
      'node_group_name = "NODE_GROUP_NAME"',
      'remote_access {',
      '  ec2_ssh_key               = "KEY_NAME"',
      '  source_security_group_ids = ["SECURITY_GROUP_ID"]',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EKS::Nodegroup',
      'ClusterName: CLUSTER_NAME',
      'NodegroupName: NODE_GROUP_NAME',
      'RemoteAccess:',
      '  Ec2SshKey: KEY_NAME',
      '  SourceSecurityGroups: [SECURITY_GROUP_ID]',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.hasTemplate) return notApplicable('template');
    const openings = () =>
      openToWorld(facts.remoteRules ?? [], facts, (open) =>
        open
          .filter(({ protocol }) => hasPorts(protocol))
          .map(({ protocol, ports, sources }) => `${protocol} ${describePorts(ports)} from ${sources.join(', ')}`),
      );
    const passed = firstVerdict(
      () => {
        const access = facts.remoteAccess;
        if (access === undefined) return pass('none');
        return access.sources.length > 0 ? pass('restricted', { groups: access.sources }) : undefined;
      },
      () => (facts.remoteRules !== undefined && openings().length === 0 ? pass('narrowed') : undefined),
    );
    if (passed !== undefined) return passed;
    return facts.remoteRules === undefined ? fail('unrestricted') : fail('open', { openings: openings() });
  },
});
