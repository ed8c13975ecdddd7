import { route53ZoneDnssecSigned } from '../../../rules/route53/route53-zone-dnssec-signed.ts';
import { testRule } from '../../support/rule-tester.ts';

const listing = (isPrivate: boolean) => ({ listing: { name: 'example.com', private: isPrivate } });
const key = { name: 'key', status: 'ACTIVE', ds: '1 2 AA' };
const signing = (status: string, keys = [key]) => ({ signing: { status, keys } });
const parent = (...ds: readonly string[]) => ({ parent: { kind: 'domain', name: 'example.com', ds } as const });

testRule(route53ZoneDnssecSigned, {
  base: { ...listing(false), ...signing('SIGNING'), ...parent('1 2 AA') },
  pass: [
    { name: 'passes for a signed zone with a DS record in the domain', message: 'signed' },
    { name: 'passes for a DS record in the parent zone', facts: { parent: { kind: 'zone', name: 'com', ds: ['2 2 BB', '1 2 AA'] } } },
    { name: 'passes for a digest of another type for the same key', facts: parent('1 4 CC') },
    { name: 'passes for another key', facts: { ...signing('SIGNING', [{ ...key, ds: '2 2 BB' }]), ...parent('2 2 BB') } },
    { name: 'passes for a parent outside the account', facts: { parent: undefined }, message: 'parentElsewhere' },
    { name: 'passes for a second key that is inactive', facts: signing('SIGNING', [{ ...key, status: 'INACTIVE' }, key]) },
  ],
  fail: [
    { name: 'fails for a zone that is not signed', facts: signing('NOT_SIGNING', []), message: 'notSigned', severity: 'medium' },
    { name: 'fails for a zone with signing being turned off', facts: signing('DELETING') },
    { name: 'fails for a key that cannot be used', facts: signing('ACTION_NEEDED'), message: 'broken', severity: 'high' },
    { name: 'fails for an internal failure', facts: signing('INTERNAL_FAILURE'), message: 'broken' },
    { name: 'fails with no active key', facts: signing('SIGNING', [{ ...key, status: 'ACTION_NEEDED' }]), message: 'noActiveKey' },
    { name: 'fails with no DS record', facts: parent(), message: 'noChain' },
    {
      name: 'fails for another digest for the same key tag',
      facts: { ...signing('SIGNING', [{ ...key, ds: '2 2 CC' }]), ...parent('2 2 BB') },
    },
    { name: 'fails for the DS record of another key', facts: parent('2 2 BB'), message: 'wrongChain', severity: 'high' },
  ],
  notApplicable: [
    { name: 'skips a private zone', facts: { ...listing(true), signing: undefined, parent: undefined }, message: 'private' },
    { name: 'skips China', facts: signing('NOT_SIGNING', []), resource: { partition: 'aws-cn' }, message: 'notOffered' },
  ],
});
