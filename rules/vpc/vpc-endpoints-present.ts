import { firstVerdict } from '../../src/core/first-verdict.ts';
import { strings } from '../../src/core/parameters.ts';
import type { ResourceIdentity } from '../../src/core/resource.ts';
import { defineRule } from '../../src/core/rule.ts';

/** Name of the endpoint service, if it is known: in China, some have another prefix (https://github.com/aws/aws-cdk/pull/16139). */
function serviceNameOf(service: string, { partition, region }: ResourceIdentity): string | undefined {
  if (partition !== 'aws-cn') return `com.amazonaws.${region}.${service}`;
  return service === 'ec2' ? `cn.com.amazonaws.${region}.ec2` : undefined;
}

export const vpcEndpointsPresent = defineRule({
  id: 'vpc-endpoints-present',
  title: 'VPCs should use VPC endpoints to reach AWS services',
  resourceType: 'AWS::EC2::VPC',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['ownerId', 'interfaceCount', 'endpoints'],
  params: {
    requiredEndpoints: strings(['ec2'], 'Services for which each VPC needs an endpoint, such as ec2, ssm, s3 or ecr.api.', '^[a-z0-9.-]+$'),
  },
  messages: {
    present: 'The VPC has endpoints for {{services}}.',
    missing: 'The VPC does not have an available endpoint for {{missing}}.',
    shared: 'The VPC is owned by account {{owner}}.',
    empty: 'The VPC does not have network interfaces.',
  },
  rationale: 'Without endpoints, calls to AWS services need a path to the internet, and that path is open to all other traffic as well.',
  remediation: {
    text: 'Create an interface or gateway endpoint for each service. If workloads use endpoints of another VPC, suppress the finding.',
    url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
    impact: 'Interface endpoints are billed per hour and Availability Zone. With private DNS, calls move to the endpoint at once.',
    cli: 'aws ec2 create-vpc-endpoint --vpc-id {{id}} --vpc-endpoint-type Interface --service-name {{serviceName}} --subnet-ids SUBNET_ID --security-group-ids SECURITY_GROUP_ID --private-dns-enabled',
    terraform:
      'resource "aws_vpc_endpoint" "ec2" {\n  vpc_id              = "{{id}}"\n  service_name        = "{{serviceName}}"\n  vpc_endpoint_type   = "Interface"\n  subnet_ids          = ["SUBNET_ID"]\n  security_group_ids  = ["SECURITY_GROUP_ID"]\n  private_dns_enabled = true\n}',
    cloudFormation:
      "Ec2Endpoint:\n  Type: AWS::EC2::VPCEndpoint\n  Properties:\n    VpcId: '{{id}}'\n    ServiceName: '{{serviceName}}'\n    VpcEndpointType: Interface\n    SubnetIds: [SUBNET_ID]\n    SecurityGroupIds: [SECURITY_GROUP_ID]\n    PrivateDnsEnabled: true",
    console: [
      'Open Endpoints in the Amazon VPC console and choose Create endpoint.',
      'Choose the service, the VPC, subnets and security groups.',
      'Turn on Enable DNS name and create the endpoint.',
    ].join('\n'),
  },
  controls: {
    nist80053: ['AC-4', 'SC-7', 'SC-7(4)'],
  },
  // These controls also evaluate empty VPCs, or require endpoints of more services than the default of requiredEndpoints.
  related: {
    securityHub: ['EC2.10', 'EC2.55', 'EC2.56', 'EC2.57', 'EC2.58', 'EC2.60'],
    awsConfig: ['service-vpc-endpoint-enabled'],
    cis: ['7.0:6.8'],
    prowler: ['vpc_endpoint_for_ec2_enabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    const excluded = firstVerdict(
      () => (facts.ownerId === resource.accountId ? undefined : notApplicable('shared', { owner: facts.ownerId })),
      () => (facts.interfaceCount === 0 ? notApplicable('empty') : undefined),
    );
    if (excluded !== undefined) return excluded;
    const services = params.requiredEndpoints;
    if (services.length === 0) return pass('present', { services });
    const available = facts.endpoints.filter(({ state }) => state === 'available');
    // Service names differ in their prefix: com.amazonaws.REGION., cn.com.amazonaws.REGION., aws.api.REGION.
    const present = new Set(available.map(({ serviceName }) => serviceName.split(`.${resource.region}.`).at(-1)));
    const missing = services.filter((service) => !present.has(service));
    return missing.length === 0
      ? pass('present', { services })
      : fail('missing', { missing, serviceName: serviceNameOf(missing[0] ?? '', resource) });
  },
});
