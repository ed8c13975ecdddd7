import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sesReceiptRuleTlsRequired = defineRule({
  id: 'ses-receipt-rule-tls-required',
  title: 'SES receipt rules should require TLS and scan mail',
  resourceType: 'AWS::SES::ReceiptRule',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 3,
  facts: ['enabled', 'tlsPolicy', 'scanEnabled'],
  params: {
    requireScan: flag(true, 'Require that mail is scanned for spam and viruses.'),
  },
  messages: {
    required: 'Mail is accepted only over TLS.',
    scanned: 'Mail is accepted only over TLS and scanned for spam and viruses.',
    optional: 'Mail is accepted without TLS.',
    unscanned: 'Mail is not scanned for spam and viruses.',
    disabled: 'The rule is disabled.',
  },
  rationale:
    'Mail that arrives without TLS was readable in transit, and mail that is not scanned can deliver malware to your applications.',
  remediation: {
    text: 'Set the TLS policy of the rule to Require, enable scanning, and let the application act on the results.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/receiving-email-receipt-rules-console-walkthrough.html',
    impact:
      'Mail from servers that do not support TLS is rejected. update-receipt-rule replaces the whole rule. The change is free of charge.',
    cli: `aws ses describe-active-receipt-rule-set > rule-set.json
aws ses update-receipt-rule --rule-set-name RULE_SET_NAME --rule file://rule.json`,
    console: [
      'Open Email receiving in the Amazon SES console and choose the rule set and the rule.',
      'Under Rule settings, choose Edit.',
      'Set Transport Layer Security (TLS) to Required and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_ses_receipt_rule',
      'name          = "{{name}}"',
      'rule_set_name = "RULE_SET_NAME"',
      'enabled       = true',
      'tls_policy    = "Require"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::SES::ReceiptRule',
      'RuleSetName: RULE_SET_NAME',
      'Rule:',
      "  Name: '{{name}}'",
      '  Enabled: true',
      '  TlsPolicy: Require',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (!facts.enabled) return notApplicable('disabled');
    const failed = firstVerdict(
      () => (facts.tlsPolicy === 'Require' ? undefined : fail('optional')),
      () => (params.requireScan && !facts.scanEnabled ? fail('unscanned') : undefined),
    );
    return failed ?? (params.requireScan ? pass('scanned') : pass('required'));
  },
});
