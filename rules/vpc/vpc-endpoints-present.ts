import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcEndpointsPresent = defineRule({
  id: 'vpc-endpoints-present',
  title: 'VPCs should reach AWS services through VPC endpoints',
  resourceType: 'AWS::EC2::VPC',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['ownerId', 'interfaceCount', 'endpoints'],
  params: {
    requiredEndpoints: strings(['ec2'], 'Services for which each VPC needs an endpoint, such as ec2, ssm, s3 or ecr.api.', '^[a-z0-9.-]+$'),
  },
  messages: {
    present: 'It has endpoints for {{services}}.',
    missing: 'It has no endpoint that works for {{missing}}.',
    shared: 'The VPC belongs to account {{owner}}.',
    empty: 'There is no network interface in it.',
  },
  rationale: 'Without endpoints, calls to AWS need a way to the internet, and that way out is open to everything else too.',
  remediation: {
    text: 'Create an interface or gateway endpoint for each service. Where endpoints of another VPC are used, suppress the finding.',
    url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
    cli: 'aws ec2 create-vpc-endpoint --vpc-id VPC --vpc-endpoint-type Interface --service-name com.amazonaws.REGION.ec2 --subnet-ids SUBNETS',
  },
  controls: {
    securityHub: ['EC2.10', 'EC2.55', 'EC2.56', 'EC2.57', 'EC2.58', 'EC2.60'],
    awsConfig: ['service-vpc-endpoint-enabled'],
    cis: ['7.0:6.8'],
    nist80053: ['AC-4', 'SC-7', 'SC-7(4)'],
    prowler: ['vpc_endpoint_for_ec2_enabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    if (facts.ownerId !== resource.accountId) return notApplicable('shared', { owner: facts.ownerId });
    if (facts.interfaceCount === 0) return notApplicable('empty');
    const working = facts.endpoints.filter(({ state }) => state === 'available');
    // Names begin in several ways: com.amazonaws.REGION., cn.com.amazonaws.REGION., aws.api.REGION.
    const present = new Set(working.map(({ serviceName }) => serviceName.split(`.${resource.region}.`).at(-1)));
    const services = params.requiredEndpoints;
    const missing = services.filter((service) => !present.has(service));
    return missing.length === 0 ? pass('present', { services }) : fail('missing', { missing });
  },
});
