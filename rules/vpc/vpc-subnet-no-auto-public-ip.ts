import { isPublicSubnet } from '../../src/network/internet-routes.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSubnetNoAutoPublicIp = defineRule({
  id: 'vpc-subnet-no-auto-public-ip',
  title: 'Subnets should not automatically assign public IPv4 addresses',
  resourceType: 'AWS::EC2::Subnet',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'private-subnets',
  facts: ['ownerId', 'assignsPublicIpv4', 'routes'],
  params: { onlyPublicRoutes: flag(false, 'Fail only subnets with a route to an internet gateway.') },
  messages: {
    off: 'The subnet does not assign public IPv4 addresses automatically.',
    on: 'The subnet assigns a public IPv4 address to each new instance.',
    noRoute: 'The subnet does not have a route to an internet gateway.',
    shared: 'The subnet is owned by account {{owner}}.',
  },
  rationale: 'Instances become reachable from the internet because of the subnet they were launched in, without an explicit decision.',
  remediation: {
    text: 'Turn off automatic assignment for the subnet, and request a public IPv4 address at launch where one is needed.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html',
    impact: 'Existing instances keep their addresses. New instances in the subnet do not get one, including those of Auto Scaling groups.',
    cli: 'aws ec2 modify-subnet-attribute --subnet-id {{id}} --no-map-public-ip-on-launch',
    console:
      'Open the Amazon VPC console and choose Subnets.\nSelect the subnet and choose Actions, Edit subnet settings.\nClear Enable auto-assign public IPv4 address and choose Save.',
    terraform: 'resource "aws_subnet" "this" {\n  map_public_ip_on_launch = false\n}',
    cloudFormation: 'Subnet:\n  Type: AWS::EC2::Subnet\n  Properties:\n    MapPublicIpOnLaunch: false',
  },
  controls: {
    securityHub: ['EC2.15'],
    awsConfig: ['subnet-auto-assign-public-ip-disabled'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['vpc_subnet_no_public_ip_by_default'],
  },
  fixedFacts: () => ({ assignsPublicIpv4: false }),
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    if (facts.ownerId !== resource.accountId) return notApplicable('shared', { owner: facts.ownerId });
    return (
      firstVerdict(
        () => (facts.assignsPublicIpv4 ? undefined : pass('off')),
        () => (params.onlyPublicRoutes && !isPublicSubnet(facts.routes) ? pass('noRoute') : undefined),
      ) ?? fail('on')
    );
  },
});
