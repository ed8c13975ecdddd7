import { flag, integer, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { domainsNotAsCode, guide, inDomain, registeredDomain } from './shared/snippets.ts';

const DAY_MS = 86_400_000;

export const route53DomainRenewalAssured = defineRule({
  id: 'route53-domain-renewal-assured',
  title: 'Route 53 domains should have automatic renewal enabled',
  resourceType: 'AWS::Route53Domains::Domain',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 1,
  facts: ['listing', 'statuses'],
  params: {
    daysBeforeExpiry: integer(30, 'Route 53 must renew the domain at least this number of days before it expires.', { min: 1, max: 90 }),
    acceptManual: flag(false, 'Accept domains that are renewed manually.'),
    manualDays: integer(180, 'Domains must be renewed manually at least this number of days before they expire.', { min: 1, max: 3650 }),
    retiring: strings([], 'Domains that may expire.'),
  },
  messages: {
    renewed: 'Automatic renewal is enabled. The domain expires on {{expiry}}.',
    manual: 'The domain is renewed manually. It expires on {{expiry}}.',
    off: 'Automatic renewal is turned off. The domain expires on {{expiry}}.',
    expiring: 'The domain expires on {{expiry}} and is not renewed.',
    redemption: 'The domain expired. Its status is {{status}}.',
    noExpiry: 'Route 53 does not report when the domain expires.',
    retiring: 'The parameter retiring contains this domain, so it may expire.',
  },
  rationale: 'Anyone can register a domain after it expires, and then receive its mail and visitors and get certificates for it.',
  remediation: {
    text: 'Turn on automatic renewal, and check the payment method if the expiry is near.',
    url: `${guide}/domain-enable-disable-auto-renewal.html`,
    impact: 'Route 53 charges the renewal price before the domain expires.',
    cli: 'aws route53domains enable-domain-auto-renew --region us-east-1 --domain-name {{id}}',
    console: inDomain('Choose Actions, Turn on auto-renew.'),
    terraform: registeredDomain('auto_renew = true'),
    notAsCode: domainsNotAsCode,
  },
  controls: { cloudsploit: ['domainAutoRenew', 'domainExpiry'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource, now }) => {
    if (params.retiring.includes(resource.id)) return notApplicable('retiring');
    const status = facts.statuses.find((one) => /redemption|pendingdelete/i.test(one));
    if (status !== undefined)
      return fail('redemption', { status }, { severity: 'critical', because: 'The domain can soon be registered by anyone.' });
    const { autoRenew, expiry } = facts.listing;
    if (expiry === undefined)
      return autoRenew
        ? indeterminate('noExpiry')
        : fail('off', { expiry: 'an unknown date' }, { severity: 'medium', because: 'No date is known.' });
    const days = (Date.parse(expiry) - now) / DAY_MS;
    const evidence = { expiry: expiry.slice(0, 10) };
    if (days <= params.daysBeforeExpiry) return fail('expiring', evidence);
    if (autoRenew) return pass('renewed', evidence);
    if (params.acceptManual && days > params.manualDays) return pass('manual', evidence);
    return fail('off', evidence, { severity: 'medium', because: 'There is time to renew the domain.' });
  },
});
