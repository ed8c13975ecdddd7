import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

export const apigatewayDomainTlsPolicyStrong = defineRule({
  id: 'apigateway-domain-tls-policy-strong',
  title: 'API Gateway custom domain names should use a strong TLS security policy',
  resourceType: 'AWS::ApiGateway::DomainName',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['securityPolicy'],
  params: {
    allowedPolicies: strings(
      [
        'SecurityPolicy_TLS13_1_3_2025_09',
        'SecurityPolicy_TLS13_1_3_FIPS_2025_09',
        'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09',
        'SecurityPolicy_TLS13_2025_EDGE',
        'SecurityPolicy_TLS12_PFS_2025_EDGE',
      ],
      'Security policies that custom domain names may use.',
    ),
    acceptTls12: flag(false, 'Accept the policy TLS_1_2, which allows ciphers without forward secrecy.'),
  },
  messages: {
    strong: 'The security policy is {{policy}}.',
    weak: 'The security policy is {{policy}}.',
    notShown: 'AWS did not return the security policy.',
  },
  rationale: 'TLS 1.0 and ciphers without forward secrecy have known weaknesses.',
  remediation: {
    text: 'Choose a security policy for TLS 1.3, or for TLS 1.2 with forward secrecy.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
    impact: 'Clients without these versions and ciphers can no longer connect.',
    cli: 'aws apigateway update-domain-name --domain-name {{id}} --patch-operations op=replace,path=/securityPolicy,value=SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09',
    console:
      'Open the custom domain names in the Amazon API Gateway console.\nSelect the domain name, and choose Edit under Endpoint configuration.\nChoose the security policy and save.',
    terraform: terraformResource('aws_api_gateway_domain_name', 'security_policy = "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09"'),
    cloudFormation: cloudFormationResource('AWS::ApiGateway::DomainName', 'SecurityPolicy: SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09'),
  },
  controls: { securityHub: ['APIGateway.11'], awsConfig: ['apigateway-domain-name-tls-check'] },
  evaluate: (facts, { pass, fail, indeterminate }, { params }) => {
    const { securityPolicy: policy } = facts;
    if (policy === undefined) return indeterminate('notShown');
    const isAllowed = params.allowedPolicies.includes(policy) || (params.acceptTls12 && policy === 'TLS_1_2');
    return isAllowed ? pass('strong', { policy }) : fail('weak', { policy });
  },
});
