import { cloudFormationResource } from '../shared/code-snippets.ts';
import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbTableReplicaRegionApproved = defineRule({
  id: 'dynamodb-table-replica-region-approved',
  title: 'Replicas of global tables should stay in approved Regions',
  resourceType: 'AWS::DynamoDB::Table',
  responsibility: 'region-choice',
  severity: 'medium',
  tier: 3,
  facts: ['replicas'],
  params: { approvedRegions },
  messages: {
    any: 'No approved Regions are configured.',
    none: 'The table is in one Region only.',
    approved: 'Replicas are only in approved Regions: {{regions}}.',
    unapproved: 'Replicas are in {{regions}}, which are not approved Regions.',
  },
  rationale: 'A global table copies every item to all its Regions, where it is subject to the laws of each Region.',
  remediation: {
    text: 'Delete the replica or the witness in that Region, or approve the Region.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html',
    impact:
      'Deleting a replica deletes the table in that Region, and cannot be undone. Applications in that Region lose access to it. Back up the replica first.',
    cli: 'aws dynamodb update-table --table-name {{id}} --replica-updates Delete={RegionName=REGION_NAME}',
    console:
      'Open the DynamoDB console and choose Tables.\nSelect the table and open Global tables.\nSelect the replica, choose Delete replica, and confirm.',
    terraform: 'resource "aws_dynamodb_table" "example" {\n  # Remove the replica block of the Region.\n}',
    cloudFormation: cloudFormationResource('AWS::DynamoDB::GlobalTable', 'Replicas:', '  - Region: APPROVED_REGION'),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (params.approvedRegions.length === 0) return notApplicable('any');
    if (facts.replicas.length === 0) return notApplicable('none');
    const named = (replicas: typeof facts.replicas) => ({
      regions: replicas.map(({ region, witness }) => (witness ? `${region} (witness)` : region)),
    });
    const unapproved = facts.replicas.filter(({ region }) => !params.approvedRegions.includes(region));
    return unapproved.length === 0 ? pass('approved', named(facts.replicas)) : fail('unapproved', named(unapproved));
  },
});
