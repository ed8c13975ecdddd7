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
    any: 'No Region was ruled out.',
    none: 'The table is in one Region only.',
    approved: 'Replicas lie in approved Regions only: {{regions}}.',
    abroad: 'Replicas lie outside the approved Regions: {{regions}}.',
  },
  rationale: 'Every item of a global table is written to every Region of it within a second, under the law of each of them.',
  remediation: {
    text: 'Delete the replica, or the witness, in that Region, or add the Region to the approved ones.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html',
    cli: 'aws dynamodb update-table --table-name TABLE --replica-updates Delete={RegionName=REGION}',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (params.approvedRegions.length === 0) return notApplicable('any');
    if (facts.replicas.length === 0) return notApplicable('none');
    const named = (replicas: typeof facts.replicas) => ({
      regions: replicas.map(({ region, witness }) => (witness ? `${region} (witness)` : region)),
    });
    const abroad = facts.replicas.filter(({ region }) => !params.approvedRegions.includes(region));
    return abroad.length === 0 ? pass('approved', named(facts.replicas)) : fail('abroad', named(abroad));
  },
});
