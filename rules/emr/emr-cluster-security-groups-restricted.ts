import { ingressFromTrustedBlock, revokeOpenIngress } from '../shared/code-snippets.ts';
import { openingsToWorld } from '../shared/internet-openings.ts';
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
    ...revokeOpenIngress,
    ...ingressFromTrustedBlock({ port: '443' }),
  },
  controls: { prowler: ['emr_cluster_publicly_accesible'] },
  evaluate: (facts, { pass, fail }) => {
    const openings = openingsToWorld(facts, ({ protocol }) => hasPorts(protocol));
    return openings.length === 0 ? pass('closed') : fail('open', { openings });
  },
});
