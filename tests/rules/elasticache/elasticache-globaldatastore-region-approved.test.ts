import { elasticacheGlobaldatastoreRegionApproved } from '../../../rules/elasticache/elasticache-globaldatastore-region-approved.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(elasticacheGlobaldatastoreRegionApproved, {
  base: { regions: ['eu-central-1', 'eu-west-1'] },
  pass: [{ name: 'passes in approved Regions', params: { approvedRegions: ['eu-west-1', 'eu-central-1'] }, message: 'approved' }],
  fail: [
    {
      name: 'fails with a replica in another Region',
      params: { approvedRegions: ['eu-west-1'] },
      message: 'unapproved',
      evidence: { regions: ['eu-central-1'] },
    },
  ],
  notApplicable: [{ name: 'does not apply without approved Regions', message: 'any' }],
});
