import { defineRule } from '../../src/core/rule.ts';

export const configAggregatorOrganizationWide = defineRule({
  id: 'config-aggregator-organization-wide',
  title: 'Configuration data should be aggregated for the whole organization',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  fix: 'config-recording',
  facts: ['organization', 'organizationAggregators', 'delegatedAdministrators'],
  messages: {
    aggregated: '{{aggregator}} in {{region}} collects from all accounts and Regions.',
    partial: '{{aggregator}} in {{region}} collects from all accounts, but not from all Regions.',
    none: 'No aggregator collects from the whole organization.',
    delegated: 'The organization delegates to {{accounts}}, where its aggregator may be.',
    member: 'The account does not manage the organization; its aggregator is judged where it is.',
    alone: 'The account is in no organization.',
  },
  rationale: 'Without one place that shows the configuration of all accounts, those that went wrong are found by chance.',
  remediation: {
    text: 'Create an aggregator for the organization with all Regions, in the management account or a delegated administrator.',
    url: 'https://docs.aws.amazon.com/config/latest/developerguide/aggregated-create.html',
  },
  controls: { prowler: ['config_delegated_admin_and_org_aggregator_all_regions'] },
  evaluate: (facts, { pass, fail, notApplicable }, { resource }) => {
    const { organization } = facts;
    if (organization === undefined) return notApplicable('alone');
    const whole = facts.organizationAggregators.find(({ allRegions }) => allRegions);
    if (whole !== undefined) return pass('aggregated', { aggregator: whole.name, region: whole.region });
    const [partial] = facts.organizationAggregators;
    if (partial !== undefined) return fail('partial', { aggregator: partial.name, region: partial.region });
    if (organization.managementAccount !== resource.accountId) return notApplicable('member');
    const accounts = facts.delegatedAdministrators ?? [];
    return accounts.length > 0 ? notApplicable('delegated', { accounts }) : fail('none');
  },
});
