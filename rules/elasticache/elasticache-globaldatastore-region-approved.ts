import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { guide } from './shared/snippets.ts';

export const elasticacheGlobaldatastoreRegionApproved = defineRule({
  id: 'elasticache-globaldatastore-region-approved',
  title: 'ElastiCache global datastores should replicate only to approved Regions',
  resourceType: 'AWS::ElastiCache::GlobalReplicationGroup',
  responsibility: 'region-choice',
  severity: 'medium',
  tier: 3,
  facts: ['regions'],
  params: { approvedRegions },
  messages: {
    approved: 'The global datastore has replicas only in approved Regions: {{regions}}.',
    unapproved: 'The global datastore has replicas in {{regions}}, which are not approved Regions.',
    any: 'No approved Regions are configured.',
  },
  rationale: 'A copy in another Region is subject to the laws of that Region, which can violate agreements with the owner of the data.',
  remediation: {
    text: 'Remove the replication group in that Region from the global datastore and delete it, or approve the Region.',
    url: `${guide}/Redis-Global-Datastores-Console.html`,
    impact:
      'The replication group becomes standalone, and can no longer take over after a failure. Clients in that Region need another endpoint.',
    cli: 'aws elasticache disassociate-global-replication-group --global-replication-group-id {{id}} --replication-group-id REPLICATION_GROUP --replication-group-region REPLICA_REGION',
    console: [
      'Open the Amazon ElastiCache console and choose Global datastores.',
      'Choose the global datastore and select the secondary cluster.',
      'Choose Actions, Remove from global datastore.',
    ].join('\n'),
    notAsCode: 'Remove the secondary replication group from the template that created it.',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (params.approvedRegions.length === 0) return notApplicable('any');
    const regions = facts.regions.filter((region) => !params.approvedRegions.includes(region));
    return regions.length === 0 ? pass('approved', { regions: facts.regions }) : fail('unapproved', { regions });
  },
});
