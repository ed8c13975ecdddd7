import { opensearchDomainSnapshotsRunning } from '../../../rules/opensearch/opensearch-domain-snapshots-running.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(opensearchDomainSnapshotsRunning, {
  base: {},
  pass: [{ name: 'passes with no pause', message: 'running' }],
  fail: [
    { name: 'fails for a pause', facts: { snapshotPause: 'Active' }, message: 'paused', severity: 'medium' },
    { name: 'fails for a scheduled pause', facts: { snapshotPause: 'Scheduled' }, message: 'scheduled', severity: 'low' },
  ],
});
