import { eventMatches } from '../shared/event-pattern.ts';
import { defineRule } from '../../src/core/rule.ts';

export const guarddutyFindingsExported = defineRule({
  id: 'guardduty-findings-exported',
  title: 'GuardDuty findings should be exported, or reach people',
  resourceType: 'AWS::GuardDuty::Detector',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['status', 'administration', 'exports', 'eventRules', 'securityHubEnabled'],
  messages: {
    exported: 'Findings are exported to a bucket, encrypted.',
    broken: 'Findings cannot be exported: {{states}}.',
    securityHub: 'Findings go to Security Hub.',
    rule: 'The rule {{rule}} of Amazon EventBridge passes on serious findings.',
    unseen: 'Findings go nowhere: they are not exported, and no rule or Security Hub takes them in.',
    administrator: 'Findings go to the administrator {{administrator}}, where this is judged.',
    suspended: 'The detector is suspended.',
  },
  rationale: 'GuardDuty keeps findings for 90 days and tells nobody; what is not passed on is seen by whoever happens to look.',
  remediation: {
    text: 'Export findings to a bucket, turn on Security Hub, or send findings to people by a rule of Amazon EventBridge.',
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html',
  },
  controls: { cloudsploit: ['exportedFindingsEncrypted'] },
  evaluate: (facts, { pass, fail, notApplicable }, { resource }) => {
    if (facts.status !== 'ENABLED') return notApplicable('suspended');
    const { administration: by } = facts;
    if (by.role === 'member' && by.relationship === 'Enabled') return notApplicable('administrator', { administrator: by.administrator });
    // An export always takes a KMS key.
    if (facts.exports.includes('PUBLISHING')) return pass('exported');
    if (facts.exports.includes('UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY')) return fail('broken', { states: facts.exports });
    const rule = facts.eventRules.find(({ pattern }) =>
      eventMatches(pattern, {
        source: 'aws.guardduty',
        'detail-type': 'GuardDuty Finding',
        account: resource.accountId,
        region: resource.region,
        detail: { accountId: resource.accountId, region: resource.region, severity: 8 },
      }),
    );
    if (rule !== undefined) return pass('rule', { rule: rule.name });
    return facts.securityHubEnabled ? pass('securityHub') : fail('unseen');
  },
});
