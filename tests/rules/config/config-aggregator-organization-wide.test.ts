import { configAggregatorOrganizationWide } from '../../../rules/config/config-aggregator-organization-wide.ts';
import { testRule } from '../../support/rule-tester.ts';

const organization = { id: 'o-1234567890', managementAccount: '111122223333', featureSet: 'ALL' };

testRule(configAggregatorOrganizationWide, {
  base: {
    organization,
    organizationAggregators: [
      { name: 'old', region: 'eu-west-1', allRegions: false },
      { name: 'all', region: 'eu-central-1', allRegions: true },
    ],
    delegatedAdministrators: [],
  },
  pass: [
    { name: 'all Regions', message: 'aggregated', evidence: { aggregator: 'all', region: 'eu-central-1' } },
    { name: 'in a delegated account', facts: { organization: { ...organization, managementAccount: '444455556666' } } },
  ],
  fail: [
    {
      name: 'some Regions',
      facts: { organizationAggregators: [{ name: 'old', region: 'eu-west-1', allRegions: false }] },
      message: 'partial',
    },
    { name: 'none', facts: { organizationAggregators: [] }, message: 'none' },
  ],
  notApplicable: [
    { name: 'no organization', facts: { organization: undefined }, message: 'alone' },
    {
      name: 'an ordinary member',
      facts: { organizationAggregators: [], organization: { ...organization, managementAccount: '444455556666' } },
      message: 'member',
    },
    { name: 'delegated', facts: { organizationAggregators: [], delegatedAdministrators: ['777788889999'] }, message: 'delegated' },
  ],
});
