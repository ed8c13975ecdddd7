import { openToWorld } from '../../src/network/group-exposure.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSecuritygroupEgressRestricted = defineRule({
  id: 'vpc-securitygroup-egress-restricted',
  title: 'Security groups should limit outbound traffic',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'firewall-configuration',
  severity: 'low',
  tier: 2,
  facts: ['egress', 'prefixLists'],
  messages: { limited: 'Outbound traffic is limited.', open: 'All outbound traffic to the internet is allowed: {{destinations}}.' },
  rationale: 'An intruder who finds the way out open fetches tools, takes out data and talks to a command server without hindrance.',
  remediation: {
    text: 'Replace the outbound rule that AWS adds to each new group by rules for the destinations and ports that are needed.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  },
  controls: {
    cloudsploit: ['openAllPortsProtocolsEgress'],
  },
  evaluate: (facts, { pass, fail }) => {
    const destinations = openToWorld(facts.egress, facts, (openings) =>
      openings.filter(({ protocol }) => protocol === 'all').flatMap(({ sources }) => sources),
    );
    return destinations.length === 0 ? pass('limited') : fail('open', { destinations: [...new Set(destinations)] });
  },
});
