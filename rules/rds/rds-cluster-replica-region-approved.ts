import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterReplicaRegionApproved = defineRule({
  id: 'rds-cluster-replica-region-approved',
  title: 'Copies of RDS clusters should stay in approved Regions',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'region-choice',
  severity: 'medium',
  tier: 3,
  facts: ['copyRegions', 'globalRegions'],
  messages: {
    none: 'No copy lies in another Region.',
    approved: 'Copies lie only in approved Regions: {{regions}}.',
    abroad: 'A copy lies in {{regions}}.',
    any: 'No Region was ruled out.',
  },
  params: { approvedRegions },
  rationale: 'A copy in another Region is under that Region’s law, and outside what the owner of the data agreed to.',
  remediation: {
    text: 'Remove the cluster in that Region from the global database or delete the replica, or add the Region to the approved ones.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-detaching.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (params.approvedRegions.length === 0) return notApplicable('any');
    const regions = [...new Set([...facts.copyRegions, ...(facts.globalRegions ?? [])])];
    if (regions.length === 0) return pass('none');
    const abroad = regions.filter((region) => !params.approvedRegions.includes(region));
    return abroad.length === 0 ? pass('approved', { regions }) : fail('abroad', { regions: abroad });
  },
});
