import { accountResourcesInApprovedRegions } from '../../../rules/account/account-resources-in-approved-regions.ts';
import { testRule } from '../../support/rule-tester.ts';

const held = { dataStores: { 'ec2:volume': { count: 2, tags: {} }, 's3:bucket': { count: 1, tags: {} } } };

testRule(accountResourcesInApprovedRegions, {
  base: held,
  pass: [
    { name: 'passes for an approved Region', params: { approvedRegions: ['eu-west-1'] }, message: 'approved' },
    {
      name: 'passes for nothing in another Region',
      facts: { dataStores: {} },
      params: { approvedRegions: ['eu-central-1'] },
      message: 'empty',
    },
  ],
  fail: [
    {
      name: 'fails for resources in another Region',
      params: { approvedRegions: ['eu-central-1'] },
      message: 'outside',
      evidence: { region: 'eu-west-1', found: ['2 ec2:volume', '1 s3:bucket'] },
    },
  ],
  notApplicable: [{ name: 'skips when no approved Regions are configured', message: 'anywhere' }],
});
