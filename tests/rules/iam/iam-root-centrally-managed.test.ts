import { iamRootCentrallyManaged } from '../../../rules/iam/iam-root-centrally-managed.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(iamRootCentrallyManaged, {
  base: { rootUserPresent: true, rootManagement: ['RootCredentialsManagement', 'RootSessions'] },
  pass: [{ name: 'both', message: 'managed' }],
  fail: [
    {
      name: 'none',
      facts: { rootManagement: [] },
      message: 'notManaged',
      evidence: { missing: ['RootCredentialsManagement', 'RootSessions'] },
    },
    { name: 'one', facts: { rootManagement: ['RootCredentialsManagement'] }, evidence: { missing: ['RootSessions'] } },
    { name: 'an unknown feature', facts: { rootManagement: ['RootVacation'] } },
  ],
  notApplicable: [
    { name: 'a member account or an account outside organizations', facts: { rootManagement: undefined }, message: 'member' },
    { name: 'no root user', facts: { rootUserPresent: false, rootManagement: [] }, message: 'noRootUser' },
  ],
});
