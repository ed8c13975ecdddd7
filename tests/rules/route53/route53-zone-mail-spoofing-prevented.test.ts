import { route53ZoneMailSpoofingPrevented } from '../../../rules/route53/route53-zone-mail-spoofing-prevented.ts';
import type { PolicyRecords } from '../../../src/services/route53/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const listing = (name: string, isPrivate = false) => ({ listing: { name, private: isPrivate } });
const strict: PolicyRecords = {
  spf: ['v=spf1 include:amazonses.com -all'],
  dmarc: ['v=DMARC1; p=reject; rua=mailto:dmarc@example.com'],
  dmarcElsewhere: false,
  dmarcInherited: false,
  caa: [],
  complete: true,
};
const records = (change: Partial<PolicyRecords>) => ({ policyRecords: { ...strict, ...change } });
const inheriting = (dmarc: string, change: Partial<PolicyRecords> = {}) => ({
  ...listing('shop.example.com'),
  ...records({ dmarc: [dmarc], dmarcInherited: true, parent: 'example.com', spf: [], ...change }),
});

testRule(route53ZoneMailSpoofingPrevented, {
  base: { ...listing('example.com'), ...records({}) },
  pass: [
    { name: 'passes for strict records', message: 'protected' },
    { name: 'passes for a soft failure and quarantine', facts: records({ spf: ['v=spf1 ~all'], dmarc: ['v=DMARC1;p=quarantine'] }) },
    { name: 'passes for an unused redirect', facts: records({ spf: ['V=SPF1 redirect=_spf.example.com -ALL'] }) },
    {
      name: 'passes for the policy of the parent',
      facts: inheriting('v=DMARC1; p=reject'),
      message: 'inherited',
      evidence: { parent: 'example.com' },
    },
    { name: 'passes for monitoring, if accepted', facts: records({ dmarc: ['v=DMARC1; p=none'] }), params: { acceptMonitoring: true } },
  ],
  fail: [
    {
      name: 'fails with no records',
      facts: records({ spf: [], dmarc: [] }),
      message: 'open',
      evidence: { problems: ['the zone does not have an SPF record', 'the zone does not have a DMARC record'] },
    },
    {
      name: 'fails for two SPF records',
      facts: records({ spf: ['v=spf1 -all', 'v=spf1 ~all'] }),
      evidence: { problems: ['the zone has several SPF records'] },
    },
    { name: 'fails for two DMARC records', facts: records({ dmarc: ['v=DMARC1; p=reject', 'v=DMARC1; p=none'] }) },
    {
      name: 'fails for all servers',
      facts: records({ spf: ['v=spf1 +all'] }),
      evidence: { problems: ['the SPF record allows all servers'] },
    },
    { name: 'fails for a neutral result', facts: records({ spf: ['v=spf1 mx ?all'] }) },
    { name: 'fails with no term for other servers', facts: records({ spf: ['v=spf1 mx'] }) },
    {
      name: 'fails for monitoring',
      facts: records({ dmarc: ['v=DMARC1; p=none'] }),
      evidence: { problems: ['the DMARC record only monitors'] },
    },
    { name: 'fails for a weaker policy of the parent for subdomains', facts: inheriting('v=DMARC1; p=reject; sp=none') },
  ],
  notApplicable: [
    { name: 'skips a private zone', facts: { ...listing('example.com', true), policyRecords: undefined }, message: 'private' },
    { name: 'skips a reverse zone', facts: { ...listing('8.b.d.0.1.0.0.2.ip6.arpa'), ...records({}) }, message: 'reverse' },
  ],
  undecided: [
    {
      name: 'is unknown for an SPF record of another name',
      facts: records({ spf: ['v=spf1 redirect=_spf.example.net'] }),
      message: 'elsewhere',
    },
    { name: 'is unknown for a DMARC record in another zone', facts: records({ dmarc: [], dmarcElsewhere: true }) },
    {
      name: 'is unknown for a name with a parent in another account',
      facts: { ...listing('shop.example.com'), ...records({ dmarc: [] }) },
      message: 'parentElsewhere',
    },
    { name: 'is unknown when some records were not read', facts: records({ complete: false }), message: 'incomplete' },
  ],
});
