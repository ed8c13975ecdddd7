import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { requestSnippets } from './shared/snippets.ts';

export const acmCertificateKeyStrong = defineRule({
  id: 'acm-certificate-key-strong',
  title: 'ACM certificates should use ECDSA keys, or RSA keys of at least 2,048 bits',
  resourceType: 'AWS::ACM::Certificate',
  responsibility: 'network-traffic-protection',
  severity: 'high',
  tier: 1,
  facts: ['listing'],
  params: {
    allowedKeyAlgorithms: strings([], 'Allowed key algorithms, such as EC_prime256v1. Empty: all that are strong enough.', '^\\w+$'),
  },
  messages: {
    strong: 'The key algorithm is {{algorithm}}.',
    weak: 'The key algorithm is {{algorithm}}.',
    notAllowed: 'The key algorithm {{algorithm}} is not allowed.',
    notIssued: 'The certificate is {{status}}.',
    unknown: 'Onus does not know the key algorithm {{algorithm}}.',
  },
  rationale: 'Short RSA keys can be factored. Anyone who has the key can impersonate the server.',
  remediation: {
    text: 'Replace the certificate with one that has a longer RSA key or an ECDSA key.',
    url: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html#algorithms-term',
    impact: 'The change does not interrupt service if all services are switched to the new certificate before the old one is deleted.',
    cli: 'aws acm request-certificate --domain-name DOMAIN_NAME --validation-method DNS --key-algorithm EC_prime256v1',
    ...requestSnippets,
  },
  controls: { securityHub: ['ACM.2'], awsConfig: ['acm-certificate-rsa-check'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params: { allowedKeyAlgorithms: allowed } }) => {
    const { status, keyAlgorithm: algorithm } = facts.listing;
    if (status !== 'ISSUED') return notApplicable('notIssued', { status });
    if (algorithm === undefined) return indeterminate('unknown', { algorithm: 'not shown' });
    if (allowed.length > 0 && !allowed.includes(algorithm)) return fail('notAllowed', { algorithm });
    const bits = /^RSA_(\d+)$/.exec(algorithm)?.[1];
    if (bits !== undefined) return Number(bits) < 2048 ? fail('weak', { algorithm }) : pass('strong', { algorithm });
    return algorithm.startsWith('EC_') ? pass('strong', { algorithm }) : indeterminate('unknown', { algorithm });
  },
});
