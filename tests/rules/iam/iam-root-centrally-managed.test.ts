import { iamRootCentrallyManaged } from '../../../rules/iam/iam-root-centrally-managed.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(iamRootCentrallyManaged, {
  base: { rootUserPresent: true, rootManagement: ['RootCredentialsManagement', 'RootSessions'] },
  pass: [{ name: 'passes for both', message: 'managed' }],
  fail: [
    {
      name: 'fails for none',
      facts: { rootManagement: [] },
      message: 'notManaged',
      evidence: { missing: ['RootCredentialsManagement', 'RootSessions'] },
    },
    { name: 'fails for one', facts: { rootManagement: ['RootCredentialsManagement'] }, evidence: { missing: ['RootSessions'] } },
    { name: 'fails for an unknown feature', facts: { rootManagement: ['RootVacation'] } },
  ],
  notApplicable: [
    { name: 'skips a member account or an account outside organizations', facts: { rootManagement: undefined }, message: 'member' },
    { name: 'skips with no root user', facts: { rootUserPresent: false, rootManagement: [] }, message: 'noRootUser' },
  ],
});
