import { defineRule } from '../../src/core/rule.ts';

export const glacierAccountRetrievalLimited = defineRule({
  id: 'glacier-account-retrieval-limited',
  title: 'S3 Glacier data retrieval should be limited',
  resourceType: 'AWS::::Account',
  responsibility: 'customer-data',
  severity: 'low',
  tier: 3,
  facts: ['glacierVaults', 'glacierRetrieval'],
  messages: {
    limited: 'Data retrieval is limited: {{limit}}.',
    unlimited: 'Data retrieval is not limited.',
    unknown: 'The data retrieval policy contains unknown strategies: {{strategies}}.',
    unused: 'The Region has no vaults.',
  },
  rationale: 'Without a limit, an attacker can retrieve all archives at once and cause high retrieval costs.',
  remediation: {
    text: 'Set a data retrieval policy that limits the bytes per hour or allows only the free tier.',
    url: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/data-retrieval-policy.html',
    impact: 'Standard retrieval requests above the limit fail. Expedited and bulk retrievals are not limited.',
    cli: `aws glacier set-data-retrieval-policy --account-id - --policy '{"Rules":[{"Strategy":"BytesPerHour","BytesPerHour":10737418240}]}'`,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (facts.glacierVaults === 0) return notApplicable('unused');
    const rules = facts.glacierRetrieval ?? [];
    const strategies = rules.map(({ Strategy }) => Strategy ?? 'unnamed');
    if (strategies.includes('None')) return fail('unlimited');
    const limits = rules.flatMap(({ Strategy, BytesPerHour }) => {
      if (Strategy === 'FreeTier') return ['the free tier'];
      return Strategy === 'BytesPerHour' && BytesPerHour !== undefined ? [`${BytesPerHour} bytes per hour`] : [];
    });
    const [limit] = limits;
    return limit === undefined || limits.length < rules.length ? indeterminate('unknown', { strategies }) : pass('limited', { limit });
  },
});
