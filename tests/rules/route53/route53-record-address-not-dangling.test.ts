import { route53RecordAddressNotDangling } from '../../../rules/route53/route53-record-address-not-dangling.ts';
import { testRule } from '../../support/rule-tester.ts';

const listing = (isPrivate: boolean) => ({ listing: { name: 'example.com', private: isPrivate } });
const at = (address: string, held: boolean, name = 'www.example.com') => ({ name, address, held });
const having = (records: readonly ReturnType<typeof at>[], complete = true) => ({ addresses: { records, complete } });

testRule(route53RecordAddressNotDangling, {
  base: { ...listing(false), ...having([at('52.17.10.5', true)]) },
  pass: [
    { name: 'passes for an address of the account', message: 'own' },
    {
      name: 'passes for an address in a range of another account',
      facts: having([at('52.17.99.200', false)]),
      params: { ownedRanges: ['52.17.99.0/24'] },
    },
    {
      name: 'passes for an IPv6 address in another spelling',
      facts: having([at('2A05:D018:0:0::0001', false)]),
      params: { ownedRanges: ['2a05:d018::1'] },
    },
  ],
  fail: [
    {
      name: 'fails for an address that no known resource has',
      facts: having([at('52.17.10.5', true), at('52.17.99.200', false, 'old.example.com')]),
      message: 'foreign',
      evidence: { records: ['old.example.com (52.17.99.200)'] },
    },
    {
      name: 'fails for one of several values of a wildcard record',
      facts: having([at('52.17.10.5', true, '*.example.com'), at('2a05:d018::2', false, '*.example.com')]),
      evidence: { records: ['*.example.com (2a05:d018::2)'] },
    },
    {
      name: 'fails for an address outside the ranges',
      facts: having([at('52.17.100.1', false)]),
      params: { ownedRanges: ['52.17.99.0/24'] },
    },
    { name: 'fails for a foreign address, although not all records were read', facts: having([at('52.17.99.200', false)], false) },
  ],
  notApplicable: [
    { name: 'skips a zone without public addresses', facts: having([]), message: 'none' },
    { name: 'skips a private zone', facts: listing(true), message: 'private' },
  ],
  undecided: [{ name: 'is unknown when not all records were read', facts: having([at('52.17.10.5', true)], false), message: 'incomplete' }],
});
