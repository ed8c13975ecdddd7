import { notAsCode, terraformResource } from '../shared/code-snippets.ts';
import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountResourcesInApprovedRegions = defineRule({
  id: 'account-resources-in-approved-regions',
  title: 'Data and workloads should be in approved Regions only',
  resourceType: 'AWS::::Account',
  responsibility: 'region-choice',
  severity: 'high',
  tier: 3,
  facts: ['dataStores'],
  params: { approvedRegions },
  messages: {
    approved: '{{region}} is approved.',
    empty: '{{region}} is not approved, and does not contain buckets, instances, volumes, databases or tagged resources.',
    outside: '{{region}} is not approved, but contains {{found}}.',
    anywhere: 'The configuration does not list approved Regions.',
  },
  rationale: 'Data in other Regions can be subject to other laws, and is often not covered by monitoring and backups.',
  remediation: {
    text: 'Move the resources to an approved Region or delete them, and deny other Regions with a service control policy.',
    url: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html',
    impact:
      'Moving data requires a migration; deleting resources cannot be undone. Back up the data first. A Region can be disabled only if it is an opt-in Region.',
    cli: 'aws resourcegroupstaggingapi get-resources',
    console:
      'Open the account menu in the AWS Management Console and choose Account.\nUnder AWS Regions, disable the Region after you moved its resources.',
    consolePage: 'billing/home#/account',
    terraform: terraformResource('aws_account_region', 'region_name = "{{region}}"', 'enabled     = false'),
    notAsCode: notAsCode.cloudFormation,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource: { region } }) => {
    if (params.approvedRegions.length === 0) return notApplicable('anywhere');
    if (params.approvedRegions.includes(region)) return pass('approved', { region });
    const found = Object.entries(facts.dataStores).map(([type, { count }]) => `${count} ${type}`);
    return found.length === 0 ? pass('empty', { region }) : fail('outside', { region, found });
  },
});
