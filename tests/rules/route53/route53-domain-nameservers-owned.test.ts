import { route53DomainNameserversOwned } from '../../../rules/route53/route53-domain-nameservers-owned.ts';
import { testRule } from '../../support/rule-tester.ts';

const set = (first: number) => ['com', 'net', 'org', 'co.uk'].map((suffix, index) => `ns-${first + index}.awsdns-0${index}.${suffix}`);
const having = (nameServers: readonly string[], ...ownSets: readonly (readonly string[])[]) => ({
  delegation: { name: 'example.com', nameServers, ownSets },
});
const foreign = 'ns-999.awsdns-09.com';

testRule(route53DomainNameserversOwned, {
  base: having(set(1), set(1)),
  pass: [
    { name: 'passes for the servers of the zone', message: 'owned' },
    { name: 'passes for the servers in another order', facts: having(set(1).toReversed(), set(1)) },
    { name: 'passes for the second of two zones of the same name', facts: having(set(1), set(5), set(1)) },
    {
      name: 'passes for a trusted zone, regardless of the case',
      facts: having(set(1)),
      params: { trustedZones: ['Example.com.'] },
      resource: { id: 'example.com' },
      message: 'trusted',
    },
    { name: 'passes for a secondary provider', facts: having([...set(1), 'ns1.dns.example'], set(1)) },
  ],
  fail: [
    {
      name: 'fails for a server of another zone',
      facts: having([...set(1).slice(0, 3), foreign], set(1)),
      message: 'partly',
      evidence: { servers: [foreign] },
    },
    { name: 'fails for an additional server of another zone', facts: having([...set(1), foreign], set(1)), severity: 'critical' },
  ],
  undecided: [
    { name: 'does not decide without a zone of the name', facts: having(set(1)), message: 'elsewhere' },
    { name: 'does not decide if the zone has other servers', facts: having(set(1), set(5)), message: 'elsewhere' },
  ],
  notApplicable: [
    { name: 'skips other providers', facts: having(['ns1.dns.example'], set(1)), message: 'other' },
    { name: 'skips a name that only looks like a server of Route 53', facts: having(['ns-1.awsdns-01.com.example']), message: 'other' },
    { name: 'skips a domain without name servers', facts: having([], set(1)), message: 'other' },
  ],
});
