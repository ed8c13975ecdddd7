import { iamRootCentrallyManaged } from '../../../rules/iam/iam-root-centrally-managed.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(iamRootCentrallyManaged, {
  base: { rootManagement: ['RootCredentialsManagement', 'RootSessions'] },
  pass: [{ name: 'both', message: 'managed' }],
  fail: [
    {
      name: 'none',
      facts: { rootManagement: [] },
      message: 'notManaged',
      evidence: { missing: ['RootCredentialsManagement', 'RootSessions'] },
    },
    { name: 'one', facts: { rootManagement: ['RootCredentialsManagement'] }, evidence: { missing: ['RootSessions'] } },
    { name: 'something new', facts: { rootManagement: ['RootVacation'] } },
  ],
  notApplicable: [{ name: 'a member or an account of its own', facts: { rootManagement: undefined }, message: 'member' }],
});
