import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { openToWorld } from '../../src/network/group-exposure.ts';
import { describePorts } from '../../src/network/ports.ts';
import { hasPorts } from '../../src/network/security-group.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterSecurityGroupsRestricted = defineRule({
  id: 'emr-cluster-security-groups-restricted',
  title: 'Security groups of EMR clusters should not be open to the internet',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 1,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['groupRules', 'prefixLists'],
  messages: {
    closed: 'No security group is open to the internet.',
    open: 'Security groups are open to the internet: {{openings}}.',
  },
  rationale:
    'The interfaces of a cluster run code without authentication. Block public access checks security groups only when a cluster starts.',
  remediation: {
    text: 'Remove rules for 0.0.0.0/0 and ::/0, and connect through Session Manager, a VPN or a bastion host.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-man-sec-groups.html',
    impact: 'Connections from removed sources are interrupted. Add rules for the sources that you need first.',
    cli: [
      'aws ec2 describe-security-group-rules --filters Name=group-id,Values=SECURITY_GROUP_ID',
      'aws ec2 revoke-security-group-ingress --group-id SECURITY_GROUP_ID --security-group-rule-ids SECURITY_GROUP_RULE_ID',
    ].join('\n'),
    console:
      'Open Amazon EC2, Security groups, and choose the group.\nEdit inbound rules and delete rules with the source 0.0.0.0/0 or ::/0.',
    terraform: terraformResource(
      'aws_vpc_security_group_ingress_rule',
      'security_group_id = "SECURITY_GROUP_ID"',
      'cidr_ipv4         = "TRUSTED_CIDR_BLOCK"',
      'ip_protocol       = "tcp"',
      'from_port         = 443',
      'to_port           = 443',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::SecurityGroupIngress',
      'GroupId: SECURITY_GROUP_ID',
      'CidrIp: TRUSTED_CIDR_BLOCK',
      'IpProtocol: tcp',
      'FromPort: 443',
      'ToPort: 443',
    ),
  },
  controls: { prowler: ['emr_cluster_publicly_accesible'] },
  evaluate: (facts, { pass, fail }) => {
    const openings = Object.entries(facts.groupRules).flatMap(([group, rules]) =>
      openToWorld(rules, facts, (open) =>
        open
          .filter(({ protocol }) => hasPorts(protocol))
          .map(({ protocol, ports, sources }) => `${group}: ${protocol} ${describePorts(ports)} from ${sources.join(', ')}`),
      ),
    );
    return openings.length === 0 ? pass('closed') : fail('open', { openings });
  },
});
