import { route53DomainRenewalAssured } from '../../../rules/route53/route53-domain-renewal-assured.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const listing = (autoRenew: boolean, days: number) => ({ listing: { autoRenew, transferLock: true, expiry: daysAgo(-days) } });

testRule(route53DomainRenewalAssured, {
  base: { ...listing(true, 300), statuses: ['ok'] },
  pass: [
    { name: 'passes for automatic renewal', message: 'renewed' },
    { name: 'passes for automatic renewal, 31 days before the expiry', facts: listing(true, 31) },
    { name: 'passes for manual renewal if it is accepted', facts: listing(false, 200), params: { acceptManual: true }, message: 'manual' },
  ],
  fail: [
    { name: 'fails for manual renewal', facts: listing(false, 300), message: 'off', severity: 'medium' },
    { name: 'fails for manual renewal of a domain that expires too soon', facts: listing(false, 100), params: { acceptManual: true } },
    { name: 'fails for automatic renewal that did not happen', facts: listing(true, 29), message: 'expiring', severity: 'high' },
    { name: 'fails for an expired domain', facts: listing(false, -3), message: 'expiring', severity: 'high' },
    {
      name: 'fails for a domain in the redemption period',
      facts: { ...listing(true, -40), statuses: ['redemptionPeriod'] },
      message: 'redemption',
      severity: 'critical',
    },
    { name: 'fails for manual renewal without a date', facts: { listing: { autoRenew: false, transferLock: true } }, severity: 'medium' },
  ],
  notApplicable: [
    {
      name: 'skips a domain that is given up',
      facts: listing(false, 10),
      params: { retiring: ['old.com'] },
      resource: { id: 'old.com' },
      message: 'retiring',
    },
  ],
  undecided: [
    {
      name: 'is unknown for automatic renewal without a date',
      facts: { listing: { autoRenew: true, transferLock: true } },
      message: 'noExpiry',
    },
  ],
});
