import { route53ZoneDelegationNotDangling } from '../../../rules/route53/route53-zone-delegation-not-dangling.ts';
import { testRule } from '../../support/rule-tester.ts';

const servers = ['ns-1.awsdns-01.com', 'ns-512.awsdns-02.net', 'ns-1024.awsdns-03.org', 'ns-1536.awsdns-04.co.uk'];
const others = servers.map((server) => server.replace('ns-', 'ns-9'));
const listing = (isPrivate: boolean) => ({ listing: { name: 'example.com', private: isPrivate } });
const delegating = (nameServers: readonly string[], ownSets: readonly (readonly string[])[] = [servers], complete = true) => ({
  delegations: { delegations: [{ name: 'api.example.com', nameServers, ownSets }], complete },
});

testRule(route53ZoneDelegationNotDangling, {
  base: { ...listing(false), ...delegating(servers) },
  pass: [
    { name: 'passes for the name servers of the zone, in any order', facts: delegating(servers.toReversed()), message: 'owned' },
    { name: 'passes for the name servers of the second of two zones with the name', facts: delegating(servers, [others, servers]) },
    {
      name: 'passes for the name servers of the zone and those of a second provider',
      facts: delegating([...servers, 'ns1.provider.example']),
    },
    { name: 'passes for a zone in another account', facts: delegating(servers, []), params: { trustedZones: ['API.example.com.'] } },
  ],
  fail: [
    {
      name: 'fails for one server of another zone',
      facts: delegating([...servers.slice(1), 'ns-7.awsdns-07.com']),
      message: 'partly',
      evidence: { names: ['api.example.com'] },
    },
    {
      name: 'fails for one server of another zone, although not all records were read',
      facts: delegating([...servers.slice(1), 'ns-7.awsdns-07.com'], [servers], false),
    },
  ],
  notApplicable: [
    { name: 'skips a private zone', facts: listing(true), message: 'private' },
    { name: 'skips with no delegations', facts: { delegations: { delegations: [], complete: true } }, message: 'none' },
    { name: 'skips another provider', facts: delegating(['ns1.provider.example'], []) },
  ],
  undecided: [
    { name: 'is unknown with no zone of the name in the account', facts: delegating(servers, []), message: 'elsewhere' },
    { name: 'is unknown for a zone of the name with other servers', facts: delegating(servers, [others]) },
    { name: 'is unknown when some records were not read', facts: delegating(servers, [servers], false), message: 'incomplete' },
  ],
});
