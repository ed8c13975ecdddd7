import { guarddutyFindingsExported } from '../../../rules/guardduty/guardduty-findings-exported.ts';
import { testRule } from '../../support/rule-tester.ts';

const rule = (pattern: object) => ({ eventRules: [{ name: 'findings', pattern: JSON.stringify(pattern) }] });

testRule(guarddutyFindingsExported, {
  base: { status: 'ENABLED', administration: { role: 'standalone' }, exports: [], eventRules: [], securityHubEnabled: false },
  pass: [
    { name: 'passes when exported to a bucket', facts: { exports: ['STOPPED', 'PUBLISHING'] }, message: 'exported' },
    { name: 'passes when Security Hub is on', facts: { securityHubEnabled: true }, message: 'securityHub' },
    {
      name: 'passes for an EventBridge rule for all findings',
      facts: rule({ source: ['aws.guardduty'], 'detail-type': ['GuardDuty Finding'] }),
      message: 'rule',
    },
    { name: 'passes for an EventBridge rule for the account', facts: rule({ source: ['aws.guardduty'], account: ['111122223333'] }) },
  ],
  fail: [
    { name: 'fails with no destination', message: 'unseen' },
    { name: 'fails for a destination that is not verified', facts: { exports: ['PENDING_VERIFICATION'] }, message: 'unseen' },
    {
      name: 'fails for a destination that cannot be written to',
      facts: { exports: ['UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY'], securityHubEnabled: true },
      message: 'broken',
    },
    { name: 'fails for an EventBridge rule for another service', facts: rule({ source: ['aws.backup'] }) },
    {
      name: 'fails for an EventBridge rule for findings of low severity',
      facts: rule({ source: ['aws.guardduty'], detail: { severity: [1, 2, 3] } }),
    },
  ],
  notApplicable: [
    {
      name: 'skips a member of an administrator account',
      facts: { administration: { role: 'member', administrator: '777788889999', relationship: 'Enabled' } },
      message: 'administrator',
    },
    { name: 'skips when the detector is suspended', facts: { status: 'DISABLED' }, message: 'suspended' },
  ],
});
