import { openToWorld } from '../../src/network/group-exposure.ts';
import { describePorts } from '../../src/network/ports.ts';
import { hasPorts } from '../../src/network/security-group.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterSecurityGroupsRestricted = defineRule({
  id: 'emr-cluster-security-groups-restricted',
  title: 'Security groups of EMR clusters should not be open to the world',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 1,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['groupRules', 'prefixLists'],
  messages: {
    closed: 'None of its security groups is open to the world.',
    open: 'Security groups are open to the world: {{openings}}.',
  },
  rationale:
    'The interfaces of a cluster run code without asking who sends it. Block public access looks at the groups only when a cluster starts, not at rules that are added later.',
  remediation: {
    text: 'Take the rules for 0.0.0.0/0 and ::/0 out, and reach the cluster through Session Manager, a VPN or a bastion.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-man-sec-groups.html',
    cli: 'aws ec2 revoke-security-group-ingress --group-id GROUP --ip-permissions RULE',
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
