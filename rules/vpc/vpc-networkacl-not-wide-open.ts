import { aclOpenPorts } from '../../src/network/network-acl.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcNetworkaclNotWideOpen = defineRule({
  id: 'vpc-networkacl-not-wide-open',
  title: 'Network ACLs should filter more than "allow everything"',
  resourceType: 'AWS::EC2::NetworkAcl',
  responsibility: 'firewall-configuration',
  severity: 'low',
  tier: 2,
  fix: 'close-ports',
  facts: ['entries', 'subnetIds', 'isDefault'],
  params: { checkEgress: flag(false, 'Outbound traffic has to be filtered too.') },
  messages: {
    filtered: 'The ACL filters.',
    open: 'Everything is allowed {{directions}} the internet.',
    unused: 'The ACL filters no subnet and can be removed.',
    unusedDefault: 'The default ACL filters no subnet.',
  },
  rationale: 'A network ACL that allows everything is no second line of defence behind the security groups.',
  remediation: {
    text: 'Replace the entry that allows everything by entries for the traffic the subnets need, or remove an ACL that filters nothing.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  },
  controls: {
    securityHub: ['EC2.16'],
    cis: ['3.0:5.1', '5.0:5.2', '6.0:6.2', '7.0:6.2'],
    nist80053: ['AC-4', 'SC-7'],
    prowler: ['ec2_networkacl_allow_ingress_any_port', 'ec2_networkacl_unused'],
    cloudsploit: ['networkAclInboundTraffic', 'networkAclOutboundTraffic'],
  },
  evaluate: ({ entries, subnetIds, isDefault }, { pass, fail, notApplicable }, { params }) => {
    if (subnetIds.length === 0) return isDefault ? notApplicable('unusedDefault') : fail('unused');
    const isOpen = (direction: 'ingress' | 'egress') => aclOpenPorts(entries, direction).some(({ protocol }) => protocol === 'all');
    const directions = [isOpen('ingress') ? 'from' : '', params.checkEgress && isOpen('egress') ? 'to' : ''].filter((word) => word !== '');
    return directions.length === 0 ? pass('filtered') : fail('open', { directions: directions.join(' and ') });
  },
});
