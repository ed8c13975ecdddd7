import { firstVerdict } from '../../src/core/first-verdict.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import type { FactsByType } from '../../src/core/facts.ts';
import type { WafRule } from '../../src/services/waf/facts.ts';
import { effectInWebAcl, effectOf } from './shared/effects.ts';
import { guide, scoped } from './shared/snippets.ts';

/** This managed rule group limits requests, too (https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-anti-ddos.html). */
const ANTI_DDOS = 'AWS/AWSManagedRulesAntiDDoSRuleSet';

const FIVE_MINUTES = 300;

const isLimit = ({ rate }: WafRule, maxLimit: number): boolean =>
  rate !== undefined && (rate.limit * FIVE_MINUTES) / rate.windowSeconds <= maxLimit;

/** Rules of a rule group of an account, with the actions that the web ACL sets. */
const rulesInGroup = ({ group, action }: WafRule, facts: Pick<FactsByType['AWS::WAFv2::WebACL'], 'groupRules'>): readonly WafRule[] =>
  group?.arn === undefined || action !== 'none'
    ? []
    : (facts.groupRules[group.arn] ?? []).map((rule) => ({ ...rule, action: group.overrides[rule.name] ?? rule.action }));

export const wafWebaclRateLimited = defineRule({
  id: 'waf-webacl-rate-limited',
  title: 'AWS WAF web ACLs should have a blocking rate-based rule',
  resourceType: 'AWS::WAFv2::WebACL',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 3,
  facts: ['configuration', 'usedBy', 'groupRules', 'managedActions'],
  params: { maxLimit: integer(10_000, 'Highest accepted limit of requests in five minutes.', { min: 10, max: 2_000_000_000 }) },
  messages: {
    limited: 'The rule {{rule}} limits requests.',
    unlimited: 'No rule of the web ACL blocks clients that send more than {{maxLimit}} requests in five minutes.',
    unused: 'No resource uses the web ACL.',
  },
  rationale: 'Without a limit, one client can flood the application or try many passwords.',
  remediation: {
    text: 'Add a rate-based rule with the action Block.',
    url: `${guide}/waf-rule-statement-type-rate-based.html`,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    if (facts.usedBy === undefined) return notApplicable('unused');
    const limiting = ({ name, ...rule }: WafRule) =>
      isLimit({ name, ...rule }, params.maxLimit) && effectInWebAcl({ name, ...rule }) === 'blocks'
        ? pass('limited', { rule: name })
        : undefined;
    const limited = firstVerdict(
      ...facts.configuration.rules.flatMap((rule) => [
        () => limiting(rule),
        () =>
          rulesInGroup(rule, facts)
            .map(limiting)
            .find((verdict) => verdict !== undefined),
        () => (rule.group?.managed === ANTI_DDOS && effectOf(rule, facts) === 'blocks' ? pass('limited', { rule: rule.name }) : undefined),
      ]),
    );
    return limited ?? fail('unlimited', { maxLimit: params.maxLimit, ...scoped(resource) });
  },
});
