import { allowsEverything, endpointPolicyAccess } from '../../src/policy/endpoint-policy.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants } from '../../src/policy/resource-policy.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcEndpointPolicyRestricted = defineRule({
  id: 'vpc-endpoint-policy-restricted',
  title: 'VPC endpoint policies should not allow everyone everything',
  resourceType: 'AWS::EC2::VPCEndpoint',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['endpointType', 'requesterManaged', 'serviceName', 'policy', 'policySupported'],
  params: { trustedAccounts },
  messages: {
    restricted: 'The policy limits who may do what.',
    everything: 'Everyone in the VPC may do everything with any resource of {{service}}, in any account.',
    foreign: '{{to}} may use {{actions}}.',
    malformed: 'The policy cannot be understood: {{problem}}.',
    unsupported: 'Endpoints for {{service}} have no policy.',
    otherKind: 'Endpoints of the kind {{kind}} have no policy.',
    managed: 'An AWS service made the endpoint and looks after it.',
  },
  rationale:
    'With the policy that AWS puts on new endpoints, stolen credentials of any account copy data out through the endpoint, past every firewall.',
  remediation: {
    text: 'Allow only principals and resources of your organization, with aws:PrincipalOrgID and aws:ResourceOrgID.',
    url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
    cli: 'aws ec2 modify-vpc-endpoint --vpc-endpoint-id ENDPOINT --policy-document file://policy.json',
  },
  controls: {
    prowler: ['vpc_endpoint_connections_trust_boundaries'],
    cloudsploit: ['vpcEndpointExposed'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource: { accountId } }) => {
    const { endpointType: kind, serviceName: service } = facts;
    if (kind !== 'Interface' && kind !== 'Gateway') return notApplicable('otherKind', { kind });
    if (facts.requesterManaged) return notApplicable('managed');
    const policy = parsePolicy(facts.policy ?? '');
    const grants = isMalformed(policy) ? [] : endpointPolicyAccess(policy, { accountId, trustedAccounts: params.trustedAccounts });
    const foreign = grants.filter(({ exposure, trusted }) => exposure === 'cross-account' && !trusted);
    const everything = grants.some(allowsEverything);
    if (!isMalformed(policy) && foreign.length === 0 && !everything) return pass('restricted');

    // AWS shows the policy of new endpoints even where nothing obeys it, as for the services of other companies.
    if (service.includes('.vpce.') || facts.policySupported === false) return notApplicable('unsupported', { service });
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    return foreign.length > 0 ? fail('foreign', describeGrants(foreign)) : fail('everything', { service });
  },
});
