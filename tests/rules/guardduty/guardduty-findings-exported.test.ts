import { guarddutyFindingsExported } from '../../../rules/guardduty/guardduty-findings-exported.ts';
import { testRule } from '../../support/rule-tester.ts';

const rule = (pattern: object) => ({ eventRules: [{ name: 'findings', pattern: JSON.stringify(pattern) }] });

testRule(guarddutyFindingsExported, {
  base: { status: 'ENABLED', administration: { role: 'standalone' }, exports: [], eventRules: [], securityHubEnabled: false },
  pass: [
    { name: 'exported', facts: { exports: ['STOPPED', 'PUBLISHING'] }, message: 'exported' },
    { name: 'to Security Hub', facts: { securityHubEnabled: true }, message: 'securityHub' },
    { name: 'by a rule', facts: rule({ source: ['aws.guardduty'], 'detail-type': ['GuardDuty Finding'] }), message: 'rule' },
    { name: 'by a rule for an account', facts: rule({ source: ['aws.guardduty'], account: ['111122223333'] }) },
  ],
  fail: [
    { name: 'nowhere', message: 'unseen' },
    { name: 'not verified yet', facts: { exports: ['PENDING_VERIFICATION'] }, message: 'unseen' },
    {
      name: 'cannot be exported',
      facts: { exports: ['UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY'], securityHubEnabled: true },
      message: 'broken',
    },
    { name: 'a rule about others', facts: rule({ source: ['aws.backup'] }) },
    { name: 'a rule about mild findings', facts: rule({ source: ['aws.guardduty'], detail: { severity: [1, 2, 3] } }) },
  ],
  notApplicable: [
    {
      name: 'a member',
      facts: { administration: { role: 'member', administrator: '777788889999', relationship: 'Enabled' } },
      message: 'administrator',
    },
    { name: 'suspended', facts: { status: 'DISABLED' }, message: 'suspended' },
  ],
});
