import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsReplicaRegionApproved = defineRule({
  id: 'rds-replica-region-approved',
  title: 'Copies of RDS instances should stay in approved Regions',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'region-choice',
  severity: 'medium',
  tier: 3,
  facts: ['copyRegions'],
  messages: {
    none: 'No copy lies in another Region.',
    approved: 'Copies lie only in approved Regions: {{regions}}.',
    abroad: 'A copy lies in {{regions}}.',
    any: 'No Region was ruled out.',
  },
  params: { approvedRegions },
  rationale: 'A copy in another Region is under that Region’s law, and outside what the owner of the data agreed to.',
  remediation: {
    text: 'Delete the read replica or stop the backup replication in that Region, or add it to the approved Regions.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (params.approvedRegions.length === 0) return notApplicable('any');
    const regions = facts.copyRegions;
    if (regions.length === 0) return pass('none');
    const abroad = regions.filter((region) => !params.approvedRegions.includes(region));
    return abroad.length === 0 ? pass('approved', { regions }) : fail('abroad', { regions: abroad });
  },
});
