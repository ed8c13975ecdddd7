import { defineRule } from '../../src/core/rule.ts';

export const glacierAccountRetrievalLimited = defineRule({
  id: 'glacier-account-retrieval-limited',
  title: 'Retrieval from Glacier vaults should be limited',
  resourceType: 'AWS::::Account',
  responsibility: 'customer-data',
  severity: 'low',
  tier: 3,
  facts: ['glacierVaults', 'glacierRetrieval'],
  messages: {
    limited: 'Retrieval is limited: {{limit}}.',
    unlimited: 'Archives can be retrieved without limit.',
    unknown: 'The policy for retrieval is not understood: {{strategies}}.',
    unused: 'There are no vaults in this Region.',
  },
  rationale: 'Without a limit, whoever gets in can pull out everything that was ever archived in one go, and leave you the bill.',
  remediation: {
    text: 'Set a data retrieval policy with a limit in bytes an hour, or for the free tier only.',
    url: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/data-retrieval-policy.html',
    cli: 'aws glacier set-data-retrieval-policy --account-id - --policy file://retrieval.json',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (facts.glacierVaults === 0) return notApplicable('unused');
    const rules = facts.glacierRetrieval ?? [];
    const strategies = rules.map(({ Strategy }) => Strategy ?? 'none named');
    if (strategies.includes('None')) return fail('unlimited');
    const limits = rules.flatMap(({ Strategy, BytesPerHour }) => {
      if (Strategy === 'FreeTier') return ['the free tier'];
      return Strategy === 'BytesPerHour' && BytesPerHour !== undefined ? [`${BytesPerHour} bytes an hour`] : [];
    });
    const [limit] = limits;
    return limit === undefined || limits.length < rules.length ? indeterminate('unknown', { strategies }) : pass('limited', { limit });
  },
});
