import { clusterVariant, instanceVariant } from './shared/variants.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsReplicaRegionApprovedRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-replica-region-approved',
      page: 'USER_ReplicateBackups.html',
      text: 'Delete the read replica or stop the backup replication in that Region, or approve the Region.',
      cli: 'aws rds stop-db-instance-automated-backups-replication --source-db-instance-arn {{arn}} --region COPY_REGION',
    },
    {
      ...clusterVariant,
      id: 'rds-cluster-replica-region-approved',
      page: 'aurora-global-database-detaching.html',
      text: 'Remove the cluster in that Region from the global database, or approve the Region.',
      cli: 'aws rds remove-from-global-cluster --global-cluster-identifier GLOBAL_CLUSTER --db-cluster-identifier SECONDARY_CLUSTER_ARN',
    },
  ],
  ({ id, resourceType, plural, guide, page, text, cli }) =>
    defineRule({
      id,
      title: `Copies of ${plural} should stay in approved Regions`,
      resourceType,
      responsibility: 'region-choice',
      severity: 'medium',
      tier: 3,
      facts: ['copyRegions', 'globalRegions'],
      messages: {
        none: 'The database does not have copies in other Regions.',
        approved: 'Copies are only in approved Regions: {{regions}}.',
        unapproved: 'Copies are in {{regions}}, which are not approved Regions.',
        unapprovedGlobal: 'The Aurora global database has clusters in {{regions}}, which are not approved Regions.',
        any: 'No approved Regions are configured.',
      },
      params: { approvedRegions },
      rationale: 'A copy in another Region is subject to the laws of that Region, which can violate agreements with the owner of the data.',
      remediation: {
        text,
        url: `${guide}/${page}`,
        impact:
          'The copy no longer follows its source: a cluster that is removed becomes standalone, and can no longer take over after a failure.',
        cli,
        console: [
          'Open Databases in the Amazon RDS console and choose an approved Region.',
          'Create a read replica there, if it is needed.',
          'Open the replica that the finding names and choose Actions, Delete.',
        ].join('\n'),
        notAsCode: 'Remove the replica from the template that created it.',
      },
      controls: {},
      evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
        if (params.approvedRegions.length === 0) return notApplicable('any');
        const unapproved = (regions: readonly string[]) => regions.filter((region) => !params.approvedRegions.includes(region));
        const failed = firstVerdict(
          () => {
            const regions = unapproved(facts.copyRegions);
            return regions.length === 0
              ? undefined
              : fail('unapproved', { regions, globalRegions: () => unapproved(facts.globalRegions ?? []) });
          },
          () => {
            const regions = unapproved(facts.globalRegions ?? []);
            return regions.length === 0 ? undefined : fail('unapprovedGlobal', { regions });
          },
        );
        if (failed !== undefined) return failed;
        const regions = [...new Set([...facts.copyRegions, ...(facts.globalRegions ?? [])])];
        return regions.length === 0 ? pass('none') : pass('approved', { regions });
      },
    }),
);
