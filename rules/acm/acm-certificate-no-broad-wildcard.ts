import { flag, integer, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const acmCertificateNoBroadWildcard = defineRule({
  id: 'acm-certificate-no-broad-wildcard',
  title: 'ACM certificates should not contain broad wildcard names',
  resourceType: 'AWS::ACM::Certificate',
  responsibility: 'access-control',
  severity: 'low',
  tier: 3,
  facts: ['listing'],
  params: {
    allowedWildcards: strings([], 'Domains that may have a wildcard, such as apps.example.com.'),
    minLabels: integer(3, 'Minimum number of labels below a wildcard: 3 allows *.apps.example.com.', { min: 1, max: 10 }),
    includePrivate: flag(false, 'Also evaluate private certificates.'),
  },
  messages: {
    narrow: 'The names of the certificate are narrow enough.',
    broad: 'The certificate contains broad wildcard names: {{names}}.',
    private: 'The certificate is private.',
    moreNames: 'ACM did not list all names of the certificate.',
  },
  rationale: 'Anyone who has the key of such a certificate can impersonate every host of the domain.',
  remediation: {
    text: 'Request a certificate for each application with the names that it serves.',
    url: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-concepts.html#concept-wildcard',
    impact: 'The change does not interrupt service if all services are switched to new certificates before the old one is deleted.',
    cli: 'aws acm request-certificate --domain-name DOMAIN_NAME --validation-method DNS',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { type, names: all, exportable, hasMoreNames } = facts.listing;
    if (type === 'PRIVATE' && !params.includePrivate) return notApplicable('private');
    const names = all.filter((name) => {
      const base = name.startsWith('*.') ? name.slice(2).toLowerCase() : undefined;
      return base !== undefined && base.split('.').length < params.minLabels && !params.allowedWildcards.includes(base);
    });
    if (names.length > 0) {
      const isOutside = type === 'IMPORTED' || exportable;
      return fail('broad', { names }, isOutside ? { severity: 'medium', because: 'its key is or can be outside AWS' } : undefined);
    }
    return hasMoreNames ? indeterminate('moreNames') : pass('narrow');
  },
});
