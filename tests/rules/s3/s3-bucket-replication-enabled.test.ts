import { s3BucketReplicationEnabled } from '../../../rules/s3/s3-bucket-replication-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const far = { id: 'far', enabled: true, destination: 'copy-far', region: 'eu-central-1', account: '111122223333' };
const near = { id: 'near', enabled: true, destination: 'copy-near', region: 'eu-west-1', account: '111122223333' };
const foreign = { id: 'foreign', enabled: true, destination: 'copy-foreign', account: '444455556666' };

testRule(s3BucketReplicationEnabled, {
  base: { replication: [far] },
  pass: [
    { name: 'passes for replication to another Region', message: 'replicated', evidence: { destinations: ['copy-far'] } },
    { name: 'passes for one of several rules', facts: { replication: [near, foreign, far] }, evidence: { destinations: ['copy-far'] } },
    {
      name: 'passes for replication to another account if it is accepted',
      facts: { replication: [foreign] },
      params: { acceptSameRegionOtherAccount: true },
    },
    { name: 'passes for several approved Regions', params: { approvedRegions: ['eu-west-1', 'eu-central-1'] } },
  ],
  fail: [
    { name: 'fails with no replication', facts: { replication: undefined }, message: 'none' },
    { name: 'fails for a disabled rule', facts: { replication: [{ ...far, enabled: false }] }, message: 'none' },
    { name: 'fails within the Region', facts: { replication: [near] }, message: 'near', evidence: { destinations: ['copy-near'] } },
    { name: 'fails within Region and account', facts: { replication: [near] }, params: { acceptSameRegionOtherAccount: true } },
  ],
  notApplicable: [
    {
      name: 'skips one approved Region',
      facts: { replication: undefined },
      params: { approvedRegions: ['eu-west-1'] },
      message: 'oneRegion',
    },
  ],
  undecided: [
    {
      name: 'is unknown for replication to another account without a known Region',
      facts: { replication: [near, foreign] },
      message: 'unknown',
      evidence: { destinations: ['copy-foreign'] },
    },
  ],
});
