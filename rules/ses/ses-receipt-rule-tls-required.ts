import { flag } from '../../src/core/parameters.ts';
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
    requireScan: flag(true, 'Whether mail must be scanned for spam and viruses too.'),
  },
  messages: {
    required: 'Mail is accepted over TLS only.',
    scanned: 'Mail is accepted over TLS only, and scanned for spam and viruses.',
    optional: 'Mail is accepted without TLS.',
    unscanned: 'Mail is not scanned for spam and viruses.',
    disabled: 'The rule is disabled.',
  },
  rationale:
    'Mail that arrives without TLS was readable on its way, and what nobody scans goes on to the applications with whatever it carries.',
  remediation: {
    text: 'Set the TLS policy of the rule to Require, turn on scanning, and let the application act on the verdicts.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/receiving-email-receipt-rules-console-walkthrough.html',
    cli: 'aws ses update-receipt-rule --rule-set-name SET --rule file://rule.json',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (!facts.enabled) return notApplicable('disabled');
    if (facts.tlsPolicy !== 'Require') return fail('optional');
    if (!params.requireScan) return pass('required');
    return facts.scanEnabled ? pass('scanned') : fail('unscanned');
  },
});
