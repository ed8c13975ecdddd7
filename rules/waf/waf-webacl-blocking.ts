import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { blockingEffect } from './shared/blocking.ts';
import { managedGroupSnippets } from './shared/managed-group.ts';
import { canBlock, guide, inWebAcl, scoped, updateWebAcl } from './shared/snippets.ts';

export const wafWebaclBlocking = defineRule({
  id: 'waf-webacl-blocking',
  title: 'AWS WAF web ACLs should block requests, not only count them',
  resourceType: 'AWS::WAFv2::WebACL',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 2,
  facts: ['configuration', 'usedBy', 'groupRules', 'managedActions'],
  params: {
    trialWebAcls: strings(
      [],
      'Names of web ACLs that count matches during a trial, with the last day of the trial.',
      '^[\\w-]+=\\d{4}-\\d\\d-\\d\\d$',
    ),
  },
  messages: {
    blocking: 'The rule {{rule}} can block requests.',
    blocksByDefault: 'The web ACL blocks requests that no rule allows.',
    counting: 'No rule of the web ACL blocks requests.',
    unknownAction: 'No rule of the web ACL is known to block requests, and the effect of {{rules}} is unknown.',
    trial: 'The web ACL counts matches until {{until}}.',
    empty: 'The web ACL contains no rules.',
    unused: 'No resource uses the web ACL.',
  },
  rationale: 'Rules that only count matches report attacks and let them through to the application.',
  remediation: {
    text: 'Review the counted matches, then let the rules block: set the override action of rule groups to none, and remove overrides to count.',
    url: `${guide}/web-acl-rule-group-override-options.html`,
    impact: canBlock,
    cli: updateWebAcl,
    console: inWebAcl('Edit each rule group and turn off the override of the rule group action to count.', 'Save the changes.'),
    terraform: terraformResource('aws_wafv2_web_acl', ...managedGroupSnippets.terraform),
    cloudFormation: cloudFormationResource('AWS::WAFv2::WebACL', ...managedGroupSnippets.cloudFormation),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource, now }) => {
    const { rules, defaultAction } = facts.configuration;
    if (defaultAction === 'block') return pass('blocksByDefault');
    if (rules.length === 0) return notApplicable('empty');
    if (facts.usedBy === undefined) return notApplicable('unused');
    const { blocking, unknown } = blockingEffect(rules, facts);
    if (blocking !== undefined) return pass('blocking', { rule: blocking.name });
    if (unknown.length > 0) return indeterminate('unknownAction', { rules: unknown.map(({ name }) => name) });
    const until = params.trialWebAcls.map((trial) => trial.split('=')).find(([name]) => name === resource.name)?.[1];
    // The last day of the trial counts.
    if (until !== undefined && now < Date.parse(until) + 86_400_000) return pass('trial', { until });
    return fail('counting', scoped(resource));
  },
});
