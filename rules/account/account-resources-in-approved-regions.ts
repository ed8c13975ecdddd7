import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountResourcesInApprovedRegions = defineRule({
  id: 'account-resources-in-approved-regions',
  title: 'Data and workloads should be only in approved Regions',
  resourceType: 'AWS::::Account',
  responsibility: 'region-choice',
  severity: 'high',
  tier: 3,
  facts: ['dataStores'],
  params: { approvedRegions },
  messages: {
    approved: '{{region}} is approved.',
    empty: '{{region}} is not approved, and no bucket, instance, volume, database or tagged resource was found in it.',
    outside: '{{region}} is not approved, but holds {{found}}.',
    anywhere: 'No Region was ruled out in the configuration.',
  },
  rationale: 'Data in a Region that was not approved is under laws, and out of sight of people, that nobody has thought about.',
  remediation: {
    text: 'Move the resources to an approved Region or delete them, and deny other Regions by a policy of the organization.',
    url: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource: { region } }) => {
    if (params.approvedRegions.length === 0) return notApplicable('anywhere');
    if (params.approvedRegions.includes(region)) return pass('approved', { region });
    const found = Object.entries(facts.dataStores).map(([type, { count }]) => `${count} ${type}`);
    return found.length === 0 ? pass('empty', { region }) : fail('outside', { region, found });
  },
});
