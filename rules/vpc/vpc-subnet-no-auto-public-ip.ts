import { isPublicSubnet } from '../../src/network/internet-routes.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSubnetNoAutoPublicIp = defineRule({
  id: 'vpc-subnet-no-auto-public-ip',
  title: 'Subnets should not assign public addresses automatically',
  resourceType: 'AWS::EC2::Subnet',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'private-subnets',
  facts: ['ownerId', 'assignsPublicIpv4', 'routes'],
  params: { onlyPublicRoutes: flag(false, 'Only subnets with a route to an internet gateway have to comply.') },
  messages: {
    off: 'Instances get no public address unless it is asked for.',
    on: 'Every instance launched here gets a public IPv4 address.',
    noRoute: 'Every instance launched here gets a public IPv4 address, but no route leads to an internet gateway.',
    shared: 'The subnet belongs to account {{owner}}.',
  },
  rationale: 'Machines become reachable from the internet because of where they were launched, without anybody having decided it.',
  remediation: {
    text: 'Turn off the automatic public IPv4 address of the subnet and ask for one where it is needed.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html',
    cli: 'aws ec2 modify-subnet-attribute --subnet-id SUBNET --no-map-public-ip-on-launch',
  },
  controls: {
    securityHub: ['EC2.15'],
    awsConfig: ['subnet-auto-assign-public-ip-disabled'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['vpc_subnet_no_public_ip_by_default'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    if (facts.ownerId !== resource.accountId) return notApplicable('shared', { owner: facts.ownerId });
    if (!facts.assignsPublicIpv4) return pass('off');
    return params.onlyPublicRoutes && !isPublicSubnet(facts.routes) ? pass('noRoute') : fail('on');
  },
});
