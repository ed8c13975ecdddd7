import { ingressFromClients } from '../shared/code-snippets.ts';
import { openToWorld } from '../../src/network/group-exposure.ts';
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
  facts: ['groupRules', 'prefixLists'],
  messages: {
    restricted: 'No security group opens NFS (tcp 2049) to the internet.',
    open: 'Security groups open NFS (tcp 2049) to the internet: {{openings}}.',
  },
  rationale:
    'The security group is often the only barrier in front of a file system: without a policy every client that reaches it has full access.',
  remediation: {
    text: 'Allow port 2049 only from the security groups of the clients.',
    url: 'https://docs.aws.amazon.com/efs/latest/ug/network-access.html',
    impact: 'Clients from removed sources lose access. Add rules for the security groups of clients first.',
    cli: [
      'aws ec2 describe-security-group-rules --filters Name=group-id,Values=SECURITY_GROUP_ID',
      'aws ec2 revoke-security-group-ingress --group-id SECURITY_GROUP_ID --security-group-rule-ids SECURITY_GROUP_RULE_ID',
    ].join('\n'),
    console:
      'Open Amazon EC2, Security groups, and choose the group.\nEdit inbound rules and delete rules with the source 0.0.0.0/0 or ::/0.',
    ...ingressFromClients,
  },
  controls: {},
  evaluate: (facts, { pass, fail }) => {
    const openings = Object.entries(facts.groupRules).flatMap(([group, rules]) =>
      openToWorld(rules, facts, (open) =>
        open
          .filter(({ protocol, ports }) => protocol === 'tcp' && hasPort(ports, NFS_PORT))
          .map(({ sources }) => `${group} from ${sources.join(', ')}`),
      ),
    );
    return openings.length === 0 ? pass('restricted') : fail('open', { openings });
  },
});
