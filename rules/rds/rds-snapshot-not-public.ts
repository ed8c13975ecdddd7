import { notAsCode } from '../shared/code-snippets.ts';
import { clusterSnapshotVariant, instanceSnapshotVariant } from './shared/variants.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsSnapshotNotPublicRules = defineRuleFamily(
  [
    { ...instanceSnapshotVariant, id: 'rds-snapshot-not-public', page: 'USER_ShareSnapshot.html' },
    { ...clusterSnapshotVariant, id: 'rds-cluster-snapshot-not-public', page: 'aurora-share-snapshot.html' },
  ],
  ({ id, resourceType, plural, guide, page, modifyAttribute }) =>
    defineRule({
      id,
      title: `${plural} should not be public`,
      resourceType,
      responsibility: 'customer-data',
      severity: 'critical',
      tier: 1,
      fix: 'unshare',
      exposesPublicly: true,
      facts: ['restorableBy'],
      messages: {
        private: 'The snapshot is not public.',
        public: 'Every AWS account can restore the snapshot.',
      },
      rationale: 'Anyone with an AWS account can copy a public snapshot and read the whole database. Attackers search for such snapshots.',
      remediation: {
        text: 'Make the snapshot private, and treat the data in it as disclosed.',
        url: `${guide}/${page}`,
        impact: 'Accounts that are not named can no longer restore the snapshot. Copies that they have made remain.',
        cli: `${modifyAttribute} --values-to-remove all`,
        console: [
          'Open the Amazon RDS console and choose Snapshots.',
          'Select the snapshot, choose Actions, then Share snapshot.',
          'Choose Private and save.',
        ].join('\n'),
        notAsCode: notAsCode.snapshots,
      },
      controls: {
        securityHub: ['RDS.1'],
        awsConfig: ['rds-snapshots-public-prohibited'],
        nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
        prowler: ['rds_snapshots_public_access'],
        cloudsploit: ['rdsSnapshotPubliclyAccessible'],
      },
      fixedFacts: ({ restorableBy }) => ({ restorableBy: restorableBy.filter((account) => account !== 'all') }),
      evaluate: ({ restorableBy }, { pass, fail }) => (restorableBy.includes('all') ? fail('public') : pass('private')),
    }),
);
