import { cloudFormationResource } from '../shared/code-snippets.ts';
import { accountOfArn, isAccountId, parseArn } from '../../src/policy/arn.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcEndpointServiceConsumersTrusted = defineRule({
  id: 'vpc-endpoint-service-consumers-trusted',
  title: 'VPC endpoint services should allow only trusted consumers and require acceptance',
  resourceType: 'AWS::EC2::VPCEndpointService',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['acceptanceRequired', 'allowedPrincipals', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    own: 'Only the account itself can connect to the endpoint service.',
    accepted: 'Only trusted accounts can connect to the endpoint service, and connections require acceptance.',
    foreign: 'Principals that are not trusted can connect to the endpoint service: {{principals}}.',
    unaccepted: 'Connections of {{principals}} do not require acceptance.',
  },
  rationale:
    'A consumer of an endpoint service reaches the load balancer behind it on a private path that bypasses the firewalls in front of it.',
  remediation: {
    text: 'Remove principals that do not need the service, and require acceptance of connections.',
    url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html',
    impact: 'Existing connections stay up. New connections wait until you accept them, and removed principals cannot create new ones.',
    cli: 'aws ec2 modify-vpc-endpoint-service-permissions --service-id {{id}} --remove-allowed-principals PRINCIPAL_ARN\naws ec2 modify-vpc-endpoint-service-configuration --service-id {{id}} --acceptance-required',
    terraform:
      'resource "aws_vpc_endpoint_service" "this" {\n  acceptance_required        = true\n  allowed_principals         = ["PRINCIPAL_ARN"]\n  network_load_balancer_arns = ["LOAD_BALANCER_ARN"]\n}',
    console: [
      'Open the endpoint service in the Amazon VPC console.',
      'Choose the Allow principals tab and delete principals that do not need the service.',
      'Choose Actions, Modify endpoint acceptance setting, and select Acceptance required.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::VPCEndpointService',
      'NetworkLoadBalancerArns: [LOAD_BALANCER_ARN]',
      'AcceptanceRequired: true',
    ),
  },
  controls: {
    prowler: ['vpc_endpoint_services_allowed_principals_trust_boundaries'],
    cloudsploit: ['vpcEndpointAcceptance', 'vpcEndpointCrossAccount'],
  },
  evaluate: (facts, { pass, fail }, { params, resource }) => {
    const others = facts.allowedPrincipals.filter(
      (principal) => accountOf(principal) !== resource.accountId || organizationOf(principal) !== undefined,
    );
    if (others.length === 0) return pass('own');
    const isTrusted = (principal: string): boolean => {
      const organization = organizationOf(principal);
      if (organization !== undefined) return organization === facts.organizationId;
      return params.trustedAccounts.includes(accountOf(principal) ?? '');
    };
    // Principals that no organization decides come first: they are untrusted even if the organization could not be read.
    const sorted = others.toSorted((a, b) => Number(organizationOf(a) !== undefined) - Number(organizationOf(b) !== undefined));
    const untrusted = () => others.filter((principal) => !isTrusted(principal));
    const accepted = { severity: 'medium', because: 'connections require acceptance' } as const;
    const trusted = { severity: 'medium', because: 'only trusted accounts can connect' } as const;
    return (
      firstVerdict(
        () =>
          sorted.some((principal) => !isTrusted(principal))
            ? fail('foreign', { principals: untrusted }, () => (facts.acceptanceRequired ? accepted : undefined))
            : undefined,
        () =>
          facts.acceptanceRequired
            ? undefined
            : fail('unaccepted', { principals: others }, () => (untrusted().length === 0 ? trusted : undefined)),
      ) ?? pass('accepted')
    );
  },
});

/** EC2 accepts account IDs in place of ARNs. */
const accountOf = (principal: string): string | undefined => (isAccountId(principal) ? principal : accountOfArn(principal));

/** ARNs of organizations and organizational units carry the ID of the management account. */
function organizationOf(principal: string): string | undefined {
  const arn = parseArn(principal);
  return arn?.service === 'organizations' ? /\/(o-[a-z0-9]+)/.exec(arn.resource)?.[1] : undefined;
}
