import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { addressesOf, isEmpty, parseCidr, subtract } from '../../src/network/cidr.ts';
import { deleteRecord } from './shared/snippets.ts';

export const route53RecordAddressNotDangling = defineRule({
  id: 'route53-record-address-not-dangling',
  title: 'Route 53 A and AAAA records should point to your own addresses',
  resourceType: 'AWS::Route53::HostedZone',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  optIn: true,
  facts: ['listing', 'addresses'],
  params: {
    ownedRanges: strings(
      [],
      'Addresses and CIDR blocks of yours that the audited account does not show: those of other accounts, Global Accelerator, Lightsail, data centers and providers.',
      '^[0-9a-fA-F.:]+(/\\d{1,3})?$',
    ),
  },
  messages: {
    own: 'All public addresses in the records are yours.',
    foreign:
      'No Elastic IP address or network interface of the account has the address of {{records}}, and ownedRanges does not contain it.',
    incomplete: 'Only some of the records were read. The addresses in them are yours.',
    none: 'No A or AAAA record contains a public address.',
    private: 'The zone is private.',
  },
  rationale:
    'AWS gives a released address to another customer, who can then serve content, set cookies and get certificates in your name. No API shows who has an address, so this rule runs only on request.',
  remediation: {
    text: 'Delete the record if you no longer have the address; otherwise add the address to the parameter ownedRanges. Delete records before you release their addresses.',
    ...deleteRecord,
  },
  controls: { prowler: ['route53_dangling_ip_subdomain_takeover'] },
  related: { cloudsploit: ['danglingDnsRecords'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    if (facts.listing.private) return notApplicable('private');
    const { records, complete } = facts.addresses;
    const owned = addressesOf(params.ownedRanges).addresses;
    const isOwned = (address: string): boolean => {
      const set = parseCidr(address);
      return set !== undefined && isEmpty(subtract(set, owned));
    };
    const foreign = records.filter(({ held, address }) => !held && !isOwned(address));
    if (foreign.length > 0) return fail('foreign', { records: foreign.map(({ name, address }) => `${name} (${address})`) });
    if (!complete) return indeterminate('incomplete');
    return records.length === 0 ? notApplicable('none') : pass('own');
  },
});
