import { defineRule } from '../../src/core/rule.ts';
import { openToWorld } from '../../src/network/group-exposure.ts';
import { hasPort } from '../../src/network/ports.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { guide } from './shared/snippets.ts';

/** Ports of the endpoint. */
const PORTS = [443, 80];

export const opensearchDomainSecurityGroupRestricted = defineRule({
  id: 'opensearch-domain-security-group-restricted',
  title: 'OpenSearch domain security groups should not allow unrestricted ingress',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 2,
  fix: 'close-ports',
  facts: ['endpoint', 'groupRules', 'prefixLists'],
  messages: {
    restricted: 'No security group opens ports 80 or 443 to all addresses.',
    open: 'Security groups open ports 80 or 443 to all addresses: {{openings}}.',
    public: 'Security groups do not apply to the public endpoint of the domain.',
  },
  rationale: 'Every network that is connected to the VPC reaches the domain, including peered networks, VPNs and load balancers.',
  remediation: {
    text: 'Allow port 443 only from the security groups of the clients.',
    url: `${guide}/vpc.html`,
    impact: 'Clients from removed sources lose access. Add rules for the security groups of clients first.',
    cli: [
      'aws ec2 describe-security-group-rules --filters Name=group-id,Values=SECURITY_GROUP_ID',
      'aws ec2 revoke-security-group-ingress --group-id SECURITY_GROUP_ID --security-group-rule-ids SECURITY_GROUP_RULE_ID',
    ].join('\n'),
    console:
      'Open Amazon EC2, Security groups, and choose the group.\nEdit inbound rules and delete rules with the source 0.0.0.0/0 or ::/0.',
    terraform: terraformResource(
      'aws_vpc_security_group_ingress_rule',
      'security_group_id            = "SECURITY_GROUP_ID"',
      'referenced_security_group_id = "CLIENT_SECURITY_GROUP_ID"',
      'ip_protocol                  = "tcp"',
      'from_port                    = 443',
      'to_port                      = 443',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::SecurityGroupIngress',
      'GroupId: SECURITY_GROUP_ID',
      'SourceSecurityGroupId: CLIENT_SECURITY_GROUP_ID',
      'IpProtocol: tcp',
      'FromPort: 443',
      'ToPort: 443',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.endpoint !== 'vpc') return notApplicable('public');
    const openings = Object.entries(facts.groupRules).flatMap(([group, rules]) =>
      openToWorld(rules, facts, (open) =>
        open
          .filter(({ protocol, ports }) => protocol === 'tcp' && PORTS.some((port) => hasPort(ports, port)))
          .map(({ sources }) => `${group} from ${sources.join(', ')}`),
      ),
    );
    return openings.length === 0 ? pass('restricted') : fail('open', { openings });
  },
});
