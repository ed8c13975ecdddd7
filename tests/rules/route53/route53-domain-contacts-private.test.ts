import { route53DomainContactsPrivate } from '../../../rules/route53/route53-domain-contacts-private.ts';
import { testRule } from '../../support/rule-tester.ts';

const privacy = (admin: boolean, registrant: boolean, tech: boolean) => ({ privacy: { admin, registrant, tech } });

testRule(route53DomainContactsPrivate, {
  base: privacy(true, true, true),
  pass: [{ name: 'passes for private contacts', message: 'private' }],
  fail: [
    { name: 'fails for a public registrant', facts: privacy(true, false, true), message: 'public', evidence: { contacts: ['registrant'] } },
    { name: 'fails for public contacts', facts: privacy(false, false, false) },
  ],
  notApplicable: [
    {
      name: 'skips an exempt domain',
      facts: privacy(false, true, true),
      params: { exemptDomains: ['shop.uk'] },
      resource: { id: 'shop.uk' },
      message: 'exempt',
    },
  ],
});
