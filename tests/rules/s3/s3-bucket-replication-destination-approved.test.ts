import { s3BucketReplicationDestinationApproved } from '../../../rules/s3/s3-bucket-replication-destination-approved.ts';
import { testRule } from '../../support/rule-tester.ts';

const own = { id: 'own', enabled: true, destination: 'copy', region: 'eu-central-1', account: '111122223333' };
const member = { id: 'member', enabled: true, destination: 'archive', account: '444455556666' };
const stranger = { id: 'stranger', enabled: true, destination: 'elsewhere', account: '999900001111' };
const unnamed = { id: 'unnamed', enabled: true, destination: 'somewhere' };
const eu = { approvedRegions: ['eu-west-1', 'eu-central-1'] };

testRule(s3BucketReplicationDestinationApproved, {
  base: { replication: [own] },
  pass: [
    {
      name: 'passes for an approved Region',
      params: eu,
      message: 'approved',
      evidence: { destinations: ['copy eu-central-1 111122223333'] },
    },
    { name: 'passes for a trusted account', facts: { replication: [own, member] }, params: { trustedAccounts: ['444455556666'] } },
  ],
  fail: [
    {
      name: 'fails for a Region that is not approved',
      params: { approvedRegions: ['eu-west-1'] },
      message: 'outside',
      evidence: { destinations: ['copy eu-central-1 111122223333'] },
    },
    {
      name: 'fails for an untrusted account',
      facts: { replication: [own, stranger] },
      evidence: { destinations: ['elsewhere 999900001111'] },
    },
    { name: 'fails for an untrusted account next to an unknown one', facts: { replication: [unnamed, stranger] }, params: eu },
  ],
  notApplicable: [
    { name: 'skips with no replication', facts: { replication: undefined }, message: 'none' },
    { name: 'skips a disabled rule', facts: { replication: [{ ...stranger, enabled: false }] }, message: 'none' },
    { name: 'skips its own accounts only, and no approved Regions', message: 'own' },
  ],
  undecided: [
    {
      name: 'is unknown for an account that is not named',
      facts: { replication: [own, unnamed] },
      message: 'unknown',
      evidence: { destinations: ['somewhere'] },
    },
    {
      name: 'is unknown for a trusted account in an unknown Region',
      facts: { replication: [member] },
      params: { ...eu, trustedAccounts: ['444455556666'] },
    },
  ],
});
