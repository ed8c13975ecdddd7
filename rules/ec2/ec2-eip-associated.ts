import { defineRule } from '../../src/core/rule.ts';

export const ec2EipAssociated = defineRule({
  id: 'ec2-eip-associated',
  title: 'Unused Elastic IP addresses should be released',
  resourceType: 'AWS::EC2::EIP',
  responsibility: 'network-configuration',
  severity: 'low',
  tier: 3,
  facts: ['associated', 'serviceManaged'],
  messages: {
    associated: 'The Elastic IP address is associated.',
    unused: 'The Elastic IP address is not associated with an instance or network interface.',
    managed: 'The Elastic IP address is managed by {{service}}.',
  },
  rationale: 'Unused addresses cost money, and can be associated with an instance that should not be reachable from the internet.',
  remediation: {
    text: 'Release the address if no DNS record, allow list or standby system uses it.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
    impact: 'AWS can assign a released address to another account. DNS records that still point to it can be taken over.',
    cli: 'aws ec2 release-address --allocation-id {{id}}',
  },
  controls: {
    securityHub: ['EC2.12'],
    awsConfig: ['eip-attached'],
    nist80053: ['CM-8(1)'],
    prowler: ['ec2_elastic_ip_unassigned'],
    cloudsploit: ['unassociatedElasticIp'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.associated) return pass('associated');
    return facts.serviceManaged === undefined ? fail('unused') : notApplicable('managed', { service: facts.serviceManaged });
  },
});
