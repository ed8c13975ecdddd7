import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { internetGateways, isPublicSubnet } from '../../src/network/internet-routes.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const efsMounttargetPrivateSubnet = defineRule({
  id: 'efs-mounttarget-private-subnet',
  title: 'EFS mount targets should be deployed in private subnets',
  resourceType: 'AWS::EFS::MountTarget',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'private-subnets',
  facts: ['assignsPublicIp', 'subnet', 'ipv6'],
  messages: {
    private: 'The subnet has no route to an internet gateway and assigns no public addresses.',
    assigns: 'The subnet assigns public addresses at launch.',
    routed: 'The subnet has a route to an internet gateway.',
    unknown: 'The subnet belongs to another account, so its routes could not be determined.',
  },
  rationale:
    'Hosts with public addresses share the subnet with the file system, and an IPv6 address makes the mount target itself reachable.',
  remediation: {
    text: 'Create the mount target in a private subnet of the same Availability Zone, and delete the old one first.',
    url: 'https://docs.aws.amazon.com/efs/latest/ug/manage-fs-access.html',
    impact: 'Clients in the Availability Zone lose access until the new mount target exists, and must mount again.',
    cli: `aws efs delete-mount-target --mount-target-id {{id}}
aws efs create-mount-target --file-system-id FILE_SYSTEM_ID --subnet-id PRIVATE_SUBNET_ID --security-groups SECURITY_GROUP_ID`,
    console:
      'Open the Amazon EFS console and choose the file system.\nChoose Network, Manage.\nRemove the mount target, save, and add one in a private subnet.',
    terraform: terraformResource('aws_efs_mount_target', 'file_system_id = "FILE_SYSTEM_ID"', 'subnet_id      = "PRIVATE_SUBNET_ID"'),
    cloudFormation: cloudFormationResource(
      'AWS::EFS::MountTarget',
      'FileSystemId: FILE_SYSTEM_ID',
      'SubnetId: PRIVATE_SUBNET_ID',
      'SecurityGroups: [SECURITY_GROUP_ID]',
    ),
  },
  controls: {
    securityHub: ['EFS.6'],
    awsConfig: ['efs-mount-target-public-accessible'],
    prowler: ['efs_mount_target_not_publicly_accessible'],
  },
  evaluate: (facts, { pass, fail, indeterminate }) => {
    const failure = firstVerdict(
      () => (facts.assignsPublicIp ? fail('assigns') : undefined),
      () => {
        const { subnet } = facts;
        if (subnet === undefined || !isPublicSubnet(subnet)) return undefined;
        return fail('routed', {}, () =>
          facts.ipv6 !== undefined && internetGateways(subnet.routes).ipv6 !== undefined
            ? undefined
            : { severity: 'low', because: 'the mount target has no address that the internet can reach' },
        );
      },
    );
    return failure ?? (facts.subnet === undefined ? indeterminate('unknown') : pass('private'));
  },
});
