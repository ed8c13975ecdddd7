import { guarddutyCentrallyManaged } from '../../../rules/guardduty/guardduty-centrally-managed.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(guarddutyCentrallyManaged, {
  base: { organizationId: 'o-1234567890', administration: { role: 'member', administrator: '777788889999', relationship: 'Enabled' } },
  pass: [
    { name: 'a member', message: 'member', evidence: { administrator: '777788889999' } },
    {
      name: 'an administrator for all',
      facts: { administration: { role: 'administrator', members: 7, autoEnable: 'ALL' } },
      message: 'administrator',
    },
    { name: 'an administrator for new accounts', facts: { administration: { role: 'administrator', members: 7, autoEnable: 'NEW' } } },
  ],
  fail: [
    {
      name: 'a member that was removed',
      facts: { administration: { role: 'member', administrator: '777788889999', relationship: 'Removed' } },
      message: 'left',
    },
    {
      name: 'nothing by itself',
      facts: { administration: { role: 'administrator', members: 7, autoEnable: 'NONE' } },
      message: 'optional',
    },
    { name: 'of invited accounts only', facts: { administration: { role: 'administrator', members: 2 } }, message: 'optional' },
    { name: 'for itself', facts: { administration: { role: 'standalone' } }, message: 'standalone' },
  ],
  notApplicable: [{ name: 'no organization', facts: { organizationId: undefined }, message: 'alone' }],
});
