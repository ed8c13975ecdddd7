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
    {
      name: 'passes for an aggregator for all accounts and Regions',
      message: 'aggregated',
      evidence: { aggregator: 'all', region: 'eu-central-1' },
    },
    {
      name: 'passes for an aggregator in a member account',
      facts: { organization: { ...organization, managementAccount: '444455556666' } },
    },
  ],
  fail: [
    {
      name: 'fails for an aggregator for some Regions',
      facts: { organizationAggregators: [{ name: 'old', region: 'eu-west-1', allRegions: false }] },
      message: 'partial',
    },
    { name: 'fails with no organization aggregator', facts: { organizationAggregators: [] }, message: 'none' },
  ],
  notApplicable: [
    { name: 'skips when the account is not in an organization', facts: { organization: undefined }, message: 'alone' },
    {
      name: 'skips a member account without an aggregator',
      facts: { organizationAggregators: [], organization: { ...organization, managementAccount: '444455556666' } },
      message: 'member',
    },
    {
      name: 'skips when the organization has a delegated administrator',
      facts: { organizationAggregators: [], delegatedAdministrators: ['777788889999'] },
      message: 'delegated',
    },
  ],
});
