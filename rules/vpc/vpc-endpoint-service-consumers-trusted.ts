import { accountOfArn, parseArn } from '../../src/policy/arn.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcEndpointServiceConsumersTrusted = defineRule({
  id: 'vpc-endpoint-service-consumers-trusted',
  title: 'PrivateLink services should admit only accepted, trusted consumers',
  resourceType: 'AWS::EC2::VPCEndpointService',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['acceptanceRequired', 'allowedPrincipals', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    own: 'Only the account itself may connect.',
    accepted: 'Only trusted accounts may connect, and each connection has to be accepted.',
    foreign: 'Principals that are not trusted may connect: {{principals}}.',
    unaccepted: 'Connections of trusted accounts are accepted by themselves.',
  },
  rationale:
    'Whoever may connect gets a private way to the load balancer behind the service, out of sight of the firewalls in front of it.',
  remediation: {
    text: 'Allow only the principals that need the service, and require acceptance of each connection.',
    url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html',
    cli: 'aws ec2 modify-vpc-endpoint-service-configuration --service-id SERVICE --acceptance-required',
  },
  controls: {
    prowler: ['vpc_endpoint_services_allowed_principals_trust_boundaries'],
    cloudsploit: ['vpcEndpointAcceptance', 'vpcEndpointCrossAccount'],
  },
  evaluate: (facts, { pass, fail }, { params, resource }) => {
    const others = facts.allowedPrincipals.filter(
      (principal) => accountOfArn(principal) !== resource.accountId || organizationOf(principal),
    );
    if (others.length === 0) return pass('own');
    const isTrusted = (principal: string): boolean => {
      const organization = organizationOf(principal);
      if (organization !== undefined) return organization === facts.organizationId;
      return params.trustedAccounts.includes(accountOfArn(principal) ?? '');
    };
    const principals = others.filter((principal) => !isTrusted(principal));
    if (principals.length > 0) {
      const because = 'each connection has to be accepted';
      return fail('foreign', { principals }, facts.acceptanceRequired ? { severity: 'medium', because } : undefined);
    }
    if (facts.acceptanceRequired) return pass('accepted');
    return fail('unaccepted', {}, { severity: 'medium', because: 'only trusted accounts may connect' });
  },
});

/** Organizations and their units have ARNs of the management account. */
function organizationOf(principal: string): string | undefined {
  const arn = parseArn(principal);
  return arn?.service === 'organizations' ? /\/(o-[a-z0-9]+)/.exec(arn.resource)?.[1] : undefined;
}
