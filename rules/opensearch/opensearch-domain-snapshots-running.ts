import { defineRule } from '../../src/core/rule.ts';
import { notAsCode } from '../shared/code-snippets.ts';
import { guide, updateDomain } from './shared/snippets.ts';

export const opensearchDomainSnapshotsRunning = defineRule({
  id: 'opensearch-domain-snapshots-running',
  title: 'OpenSearch domain automated snapshots should not be paused',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'backups',
  severity: 'medium',
  tier: 3,
  facts: ['snapshotPause'],
  messages: {
    running: 'Automated snapshots are not paused. They are deleted with the domain.',
    paused: 'Automated snapshots are paused.',
    scheduled: 'A pause of automated snapshots is scheduled.',
  },
  rationale: 'Data that is indexed during a pause cannot be restored if the cluster fails.',
  remediation: {
    text: 'End the pause, and keep snapshots that must outlive the domain in an S3 bucket of your own.',
    url: `${guide}/managedomains-snapshots.html`,
    impact: 'The change does not interrupt service. Snapshots continue at the next hour.',
    cli: updateDomain('--automated-snapshot-pause-options Enabled=false'),
    console: 'Open the Amazon OpenSearch Service console and choose the domain.\nEnd the pause of automated snapshots.',
    notAsCode: notAsCode.snapshots,
  },
  controls: {},
  evaluate: (facts, { pass, fail }) => {
    if (facts.snapshotPause === undefined) return pass('running');
    if (facts.snapshotPause === 'Active') return fail('paused');
    return fail('scheduled', {}, { severity: 'low', because: 'the pause has not started' });
  },
});
