import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { domainCode, editDomain, guide, updateDomain } from './shared/snippets.ts';

export const opensearchDomainHttpsRequired = defineRule({
  id: 'opensearch-domain-https-required',
  title: 'OpenSearch domains should require HTTPS with a current TLS policy',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  fix: 'tls-policies',
  facts: ['endpointTls'],
  params: {
    acceptedPolicies: strings(
      ['Policy-Min-TLS-1-2-PFS-2023-10', 'Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08'],
      'TLS policies that may be used. The default contains those with TLS 1.2 or later and forward secrecy.',
    ),
  },
  messages: {
    required: 'The domain requires HTTPS with the TLS policy {{policy}}.',
    http: 'The domain accepts HTTP requests.',
    weak: 'The TLS policy {{policy}} is not an accepted policy.',
  },
  rationale: 'Anyone between a client and the domain can read and change requests, passwords and documents that are not encrypted.',
  remediation: {
    text: 'Require HTTPS, and choose a TLS policy with TLS 1.2 or later and forward secrecy.',
    url: `${guide}/infrastructure-security.html`,
    impact: 'Clients that use HTTP or an older TLS version can no longer connect.',
    cli: updateDomain('--domain-endpoint-options EnforceHTTPS=true,TLSSecurityPolicy=Policy-Min-TLS-1-2-PFS-2023-10'),
    console: editDomain('Choose Security configuration, Edit.', 'Under Encryption, require HTTPS and choose the newest TLS policy.'),
    ...domainCode({
      terraform: [
        'domain_endpoint_options {',
        '  enforce_https       = true',
        '  tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"',
        '}',
      ],
      cloudFormation: ['DomainEndpointOptions:', '  EnforceHTTPS: true', '  TLSSecurityPolicy: Policy-Min-TLS-1-2-PFS-2023-10'],
    }),
  },
  controls: {
    securityHub: ['Opensearch.8', 'ES.8'],
    awsConfig: ['opensearch-https-required'],
    prowler: ['opensearch_service_domains_https_communications_enforced'],
    cloudsploit: ['opensearchHttpsOnly', 'opensearchTlsVersion'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const { httpsRequired, policy } = facts.endpointTls;
    if (!httpsRequired) return fail('http');
    if (params.acceptedPolicies.includes(policy)) return pass('required', { policy });
    const hasTls12 = policy.startsWith('Policy-Min-TLS-1-2-');
    return fail('weak', { policy }, hasTls12 ? { severity: 'low', because: 'the policy requires TLS 1.2' } : undefined);
  },
});
