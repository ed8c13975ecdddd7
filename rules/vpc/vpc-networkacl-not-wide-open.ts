import { aclOpenPorts, type Direction } from '../../src/network/network-acl.ts';
import { coversAllPorts } from '../../src/network/ports.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcNetworkaclNotWideOpen = defineRule({
  id: 'vpc-networkacl-not-wide-open',
  title: 'Network ACLs should not allow all traffic',
  resourceType: 'AWS::EC2::NetworkAcl',
  responsibility: 'firewall-configuration',
  severity: 'low',
  tier: 2,
  fix: 'close-ports',
  facts: ['entries', 'subnetIds'],
  params: { checkEgress: flag(false, 'Also require that outbound traffic is restricted.') },
  messages: {
    filtered: 'The network ACL does not allow all traffic.',
    open: 'The network ACL allows all traffic {{directions}} the internet.',
    unused: 'The network ACL is not associated with a subnet.',
  },
  rationale: 'A network ACL that allows all traffic is not a second line of defense behind the security groups.',
  remediation: {
    text: 'Replace the rule that allows all traffic with rules for the traffic that the subnets need, or deny unwanted ports before it.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
    impact: 'Network ACLs are stateless: return traffic to ephemeral ports has to be allowed as well, or connections break.',
    cli: 'aws ec2 create-network-acl-entry --network-acl-id {{id}} --ingress --rule-number RULE_NUMBER --protocol tcp --port-range From=443,To=443 --cidr-block 0.0.0.0/0 --rule-action allow\naws ec2 create-network-acl-entry --network-acl-id {{id}} --ingress --rule-number NEXT_RULE_NUMBER --protocol tcp --port-range From=1024,To=65535 --cidr-block 0.0.0.0/0 --rule-action allow\naws ec2 delete-network-acl-entry --network-acl-id {{id}} --ingress --rule-number NUMBER_OF_ALLOW_ALL_RULE',
  },
  controls: {
    nist80053: ['AC-4', 'SC-7'],
    prowler: ['ec2_networkacl_allow_ingress_any_port'],
    cloudsploit: ['networkAclInboundTraffic', 'networkAclOutboundTraffic'],
  },
  related: { cis: ['3.0:5.1', '5.0:5.2', '6.0:6.2', '7.0:6.2'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.subnetIds.length === 0) return notApplicable('unused');
    const allowsAll = (direction: Direction): boolean => {
      const open = aclOpenPorts(facts.entries, direction);
      // A rule for all protocols counts for TCP and UDP too, unless rules before it deny some of their ports.
      return (['ipv4', 'ipv6'] as const).some((family) =>
        ['all', 'tcp', 'udp'].every((protocol) =>
          open.some((ports) => ports.family === family && ports.protocol === protocol && coversAllPorts(ports.ports)),
        ),
      );
    };
    const directions = [allowsAll('ingress') ? 'from' : '', params.checkEgress && allowsAll('egress') ? 'to' : ''].filter(
      (word) => word !== '',
    );
    return directions.length === 0 ? pass('filtered') : fail('open', { directions: directions.join(' and ') });
  },
});
