import { restrictToClients } from '../shared/code-snippets.ts';
import { ownPortOpenings } from '../shared/internet-openings.ts';
import { hasPort } from '../../src/network/ports.ts';
import { defineRule } from '../../src/core/rule.ts';

const NFS_PORT = 2049;

export const efsMounttargetSecurityGroupRestricted = defineRule({
  id: 'efs-mounttarget-security-group-restricted',
  title: 'EFS mount target security groups should not allow unrestricted ingress',
  resourceType: 'AWS::EFS::MountTarget',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 2,
  fix: 'close-ports',
  facts: ['groupRules', 'prefixLists', 'ipv6'],
  messages: {
    restricted: 'No security group opens NFS (tcp 2049) to the internet.',
    open: 'Security groups open NFS (tcp 2049) to the internet: {{openings}}.',
  },
  rationale:
    'The security group is often the only barrier in front of a file system: without a policy every client that reaches it has full access.',
  remediation: {
    text: 'Allow port 2049 only from the security groups of the clients.',
    url: 'https://docs.aws.amazon.com/efs/latest/ug/network-access.html',
    ...restrictToClients,
  },
  controls: {},
  evaluate: (facts, { pass, fail }) => {
    const openings = ownPortOpenings(facts, (ports) => hasPort(ports, NFS_PORT));
    if (openings.length === 0) return pass('restricted');
    // Mount targets never have public IPv4 addresses, but any client in a connected network can reach them.
    return fail('open', { openings }, () =>
      facts.ipv6 === undefined ? { severity: 'medium', because: 'the mount target has no address that the internet can reach' } : undefined,
    );
  },
});
