import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { domainsNotAsCode, guide, inDomain, registeredDomain } from './shared/snippets.ts';

export const route53DomainContactsPrivate = defineRule({
  id: 'route53-domain-contacts-private',
  title: 'Route 53 domains should have privacy protection enabled',
  resourceType: 'AWS::Route53Domains::Domain',
  responsibility: 'customer-data',
  severity: 'medium',
  tier: 1,
  facts: ['privacy'],
  params: { exemptDomains: strings([], 'Domains with public contacts, such as those of registries without privacy protection.') },
  messages: {
    private: 'The contacts of the domain are private.',
    public: 'The {{contacts}} contacts of the domain are public.',
    exempt: 'The domain is exempt.',
  },
  rationale: 'Names, addresses and phone numbers in the public directory help attackers to impersonate the owner of the domain.',
  remediation: {
    text: 'Turn on privacy protection for all contacts. Registries of some top-level domains do not support it.',
    url: `${guide}/domain-privacy-protection.html`,
    impact: 'The change does not affect name resolution. The public directory then shows contacts of the registrar.',
    cli: 'aws route53domains update-domain-contact-privacy --region us-east-1 --domain-name {{id}} --admin-privacy --registrant-privacy --tech-privacy',
    console: inDomain('Under Contact information, choose Edit.', 'Turn on privacy protection for all contacts and save the changes.'),
    terraform: registeredDomain('admin_privacy      = true', 'registrant_privacy = true', 'tech_privacy       = true'),
    notAsCode: domainsNotAsCode,
  },
  controls: { prowler: ['route53_domains_privacy_protection_enabled'], cloudsploit: ['privacyProtection'] },
  fixedFacts: () => ({ privacy: { admin: true, registrant: true, tech: true } }),
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    if (params.exemptDomains.includes(resource.id)) return notApplicable('exempt');
    const contacts = Object.entries(facts.privacy).flatMap(([contact, hidden]) => (hidden ? [] : [contact]));
    return contacts.length === 0 ? pass('private') : fail('public', { contacts });
  },
});
