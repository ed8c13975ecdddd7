import { guarddutyCentrallyManaged } from '../../../rules/guardduty/guardduty-centrally-managed.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(guarddutyCentrallyManaged, {
  base: { organizationId: 'o-1234567890', administration: { role: 'member', administrator: '777788889999', relationship: 'Enabled' } },
  pass: [
    { name: 'passes for a member of a delegated administrator', message: 'member', evidence: { administrator: '777788889999' } },
    {
      name: 'passes for an administrator that turns GuardDuty on for all accounts',
      facts: { administration: { role: 'administrator', members: 7, autoEnable: 'ALL' } },
      message: 'administrator',
    },
    {
      name: 'passes for an administrator that turns GuardDuty on for new accounts',
      facts: { administration: { role: 'administrator', members: 7, autoEnable: 'NEW' } },
    },
  ],
  fail: [
    {
      name: 'fails for a member that was removed',
      facts: { administration: { role: 'member', administrator: '777788889999', relationship: 'Removed' } },
      message: 'left',
    },
    {
      name: 'fails for an administrator that does not turn GuardDuty on automatically',
      facts: { administration: { role: 'administrator', members: 7, autoEnable: 'NONE' } },
      message: 'optional',
    },
    {
      name: 'fails for an administrator of invited accounts only',
      facts: { administration: { role: 'administrator', members: 2 } },
      message: 'optional',
    },
    {
      name: 'fails for an account that manages GuardDuty only for itself',
      facts: { administration: { role: 'standalone' } },
      message: 'standalone',
    },
  ],
  notApplicable: [{ name: 'skips when the account is not in an organization', facts: { organizationId: undefined }, message: 'alone' }],
});
