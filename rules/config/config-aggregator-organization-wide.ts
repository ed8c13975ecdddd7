import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const configAggregatorOrganizationWide = defineRule({
  id: 'config-aggregator-organization-wide',
  title: 'AWS Config data of the whole organization should be aggregated',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  fix: 'config-recording',
  facts: ['organization', 'organizationAggregators', 'delegatedAdministrators'],
  messages: {
    aggregated: 'The aggregator {{aggregator}} in {{region}} collects from all accounts and Regions.',
    partial: 'The aggregator {{aggregator}} in {{region}} collects from all accounts, but not from all Regions.',
    none: 'No aggregator collects from the whole organization.',
    delegated: 'The organization has the delegated administrators {{accounts}}; the aggregator is evaluated there.',
    member: 'The account does not manage the organization; the aggregator is evaluated in the account that has it.',
    alone: 'The account is not in an organization.',
  },
  rationale: 'Without an aggregated view, misconfigured or unrecorded accounts stay unnoticed.',
  remediation: {
    text: 'Create an organization aggregator for all Regions in the management account or a delegated administrator.',
    url: 'https://docs.aws.amazon.com/config/latest/developerguide/aggregated-create.html',
    impact: 'Aggregators are free of charge and only read. The role must allow AWS Config to list the accounts of the organization.',
    cli: [
      'aws organizations enable-aws-service-access --service-principal config.amazonaws.com',
      'aws configservice put-configuration-aggregator --configuration-aggregator-name {{aggregator}} --organization-aggregation-source RoleArn=ROLE_ARN,AllAwsRegions=true',
    ].join('\n'),
    console: 'Open AWS Config and choose Aggregators, Create aggregator.\nChoose Add my organization and all Regions.',
    consolePage: 'config/home?region={{region}}#/aggregators',
    terraform: terraformResource(
      'aws_config_configuration_aggregator',
      'name = "{{aggregator}}"',
      'organization_aggregation_source {',
      '  all_regions = true',
      '  role_arn    = "ROLE_ARN"',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::Config::ConfigurationAggregator',
      "ConfigurationAggregatorName: '{{aggregator}}'",
      'OrganizationAggregationSource:',
      '  AllAwsRegions: true',
      '  RoleArn: ROLE_ARN',
    ),
  },
  controls: { prowler: ['config_delegated_admin_and_org_aggregator_all_regions'] },
  evaluate: (facts, { pass, fail, notApplicable }, { resource }) => {
    const isMember = () => facts.organization?.managementAccount !== resource.accountId;
    const verdict = firstVerdict(
      () => (facts.organization === undefined ? notApplicable('alone') : undefined),
      () => (facts.organizationAggregators.length === 0 && isMember() ? notApplicable('member') : undefined),
      () => {
        const accounts = facts.organizationAggregators.length === 0 ? (facts.delegatedAdministrators ?? []) : [];
        return accounts.length > 0 ? notApplicable('delegated', { accounts }) : undefined;
      },
    );
    if (verdict !== undefined) return verdict;
    const whole = facts.organizationAggregators.find(({ allRegions }) => allRegions);
    if (whole !== undefined) return pass('aggregated', { aggregator: whole.name, region: whole.region });
    const [partial] = facts.organizationAggregators;
    if (partial === undefined) return fail('none', { aggregator: 'organization' });
    return fail('partial', { aggregator: partial.name, region: partial.region });
  },
});
