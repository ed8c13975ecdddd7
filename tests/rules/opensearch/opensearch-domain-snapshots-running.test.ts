import { opensearchDomainSnapshotsRunning } from '../../../rules/opensearch/opensearch-domain-snapshots-running.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(opensearchDomainSnapshotsRunning, {
  base: {},
  pass: [{ name: 'no pause', message: 'running' }],
  fail: [
    { name: 'a pause', facts: { snapshotPause: 'Active' }, message: 'paused', severity: 'medium' },
    { name: 'a scheduled pause', facts: { snapshotPause: 'Scheduled' }, message: 'scheduled', severity: 'low' },
  ],
});
