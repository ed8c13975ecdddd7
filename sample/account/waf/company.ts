import type { Rule } from '@aws-sdk/client-wafv2';
import { company } from '../company.ts';
import { ruleGroupArn, type RuleGroupSpec, visibility, type WafResources, type WebAclSpec } from './waf.ts';

const [ireland, , virginia] = company.regions;

const managed = (Name: string, Priority: number, override: 'None' | 'Count' = 'None'): Rule => ({
  Name,
  Priority,
  Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name } },
  OverrideAction: { [override]: {} },
  VisibilityConfig: visibility(Name),
});

const logins: RuleGroupSpec = {
  name: 'logins',
  region: ireland,
  id: '3f1c7b2e-0000-4000-8000-000000000111',
  metrics: true,
  rules: [
    {
      Name: 'login-rate',
      Priority: 0,
      Statement: { RateBasedStatement: { Limit: 500, EvaluationWindowSec: 300, AggregateKeyType: 'IP' } },
      Action: { Block: {} },
      VisibilityConfig: visibility('login-rate'),
    },
  ],
};

const logTo = (region: string) => [`arn:aws:logs:${region}:${company.accountId}:log-group:aws-waf-logs-shop`];

/** The web ACLs of the company: that of the storefront, and others that only count or are empty. */
export const sampleWaf: WafResources = {
  webAcls: [
    {
      name: 'storefront',
      region: ireland,
      id: '3f1c7b2e-0000-4000-8000-000000000101',
      loadBalancers: [`arn:aws:elasticloadbalancing:${ireland}:${company.accountId}:loadbalancer/app/storefront/50dc6c495c0c9188`],
      rules: [
        managed('AWSManagedRulesCommonRuleSet', 0),
        managed('AWSManagedRulesKnownBadInputsRuleSet', 1),
        {
          Name: 'logins',
          Priority: 2,
          Statement: { RuleGroupReferenceStatement: { ARN: ruleGroupArn(logins) } },
          OverrideAction: { None: {} },
          VisibilityConfig: visibility('logins'),
        },
      ],
      logging: {
        LogDestinationConfigs: logTo(ireland),
        RedactedFields: [{ SingleHeader: { Name: 'Authorization' } }, { SingleHeader: { Name: 'cookie' } }],
        LogScope: 'CUSTOMER',
      },
    },
    {
      name: 'shop',
      region: virginia,
      id: '3f1c7b2e-0000-4000-8000-000000000001',
      global: true,
      loadBalancers: [],
      rules: [managed('AWSManagedRulesCommonRuleSet', 0, 'Count')],
      logging: { LogDestinationConfigs: logTo(virginia), LogScope: 'CUSTOMER' },
    },
    { name: 'unused', region: virginia, id: '3f1c7b2e-0000-4000-8000-000000000301', loadBalancers: [] },
  ],
  ruleGroups: [logins, { name: 'campaign', region: virginia, id: '3f1c7b2e-0000-4000-8000-000000000311', metrics: false, rules: [] }],
};

/** Many web ACLs, alike in every run. */
export function generateWaf(count: number): WafResources {
  const [kind] = sampleWaf.webAcls;
  return {
    ...sampleWaf,
    webAcls: Array.from(
      { length: count },
      (_, index): WebAclSpec => ({ ...(kind as WebAclSpec), name: `storefront-${index}`, id: `id-${index}` }),
    ),
  };
}
