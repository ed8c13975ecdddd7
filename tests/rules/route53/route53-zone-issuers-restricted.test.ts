import { route53ZoneIssuersRestricted } from '../../../rules/route53/route53-zone-issuers-restricted.ts';
import type { PolicyRecords } from '../../../src/services/route53/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const listing = (name: string, isPrivate = false) => ({ listing: { name, private: isPrivate } });
const none = { spf: [], dmarc: [], dmarcElsewhere: false, dmarcInherited: false, caa: [], complete: true };
const records = (change: Partial<PolicyRecords>) => ({ policyRecords: { ...none, ...change } });
const caa = (tag: string, issuer: string) => ({ tag, issuer });
const amazon = caa('issue', 'amazon.com');

testRule(route53ZoneIssuersRestricted, {
  base: { ...listing('example.com'), ...records({ caa: [amazon] }) },
  pass: [
    { name: 'passes for one authority', message: 'restricted', evidence: { issuers: ['amazon.com'] } },
    { name: 'passes with no authority', facts: records({ caa: [caa('issue', '')] }), message: 'forbidden' },
    { name: 'passes for approved authorities', params: { approvedIssuers: ['amazon.com'] } },
    { name: 'passes when it records found although others were not read', facts: records({ caa: [amazon], complete: false }) },
  ],
  fail: [
    { name: 'fails with no CAA records', facts: records({}), message: 'none' },
    {
      name: 'fails for a subdomain of a zone without CAA records',
      facts: { ...listing('a.example.com'), ...records({ parent: 'example.com' }) },
    },
    { name: 'fails for only a contact', facts: records({ caa: [caa('iodef', 'mailto:ca@example.com')] }) },
    { name: 'fails for only wildcards', facts: records({ caa: [caa('issuewild', 'amazon.com')] }) },
    {
      name: 'fails for another authority for wildcards',
      facts: records({ caa: [amazon, caa('issuewild', 'ca.example')] }),
      params: { approvedIssuers: ['amazon.com'] },
      message: 'foreign',
      evidence: { issuers: ['ca.example'] },
    },
  ],
  notApplicable: [
    { name: 'skips a private zone', facts: { ...listing('example.com', true), policyRecords: undefined }, message: 'private' },
    { name: 'skips a reverse zone', facts: { ...listing('2.0.192.in-addr.arpa'), ...records({}) }, message: 'reverse' },
  ],
  undecided: [
    {
      name: 'is unknown for a name with a parent in another account',
      facts: { ...listing('a.example.com'), ...records({}) },
      message: 'parentElsewhere',
    },
    { name: 'is unknown when some records were not read', facts: records({ complete: false }), message: 'incomplete' },
  ],
});
