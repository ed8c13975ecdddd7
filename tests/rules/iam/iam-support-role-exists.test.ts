import { iamSupportRoleExists } from '../../../rules/iam/iam-support-role-exists.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(iamSupportRoleExists, {
  base: { supportAccess: { roles: ['incident-support'], users: [], groups: [] } },
  pass: [{ name: 'passes for a role', message: 'role', evidence: { roles: ['incident-support'] } }],
  fail: [
    { name: 'fails with no principals', facts: { supportAccess: { roles: [], users: [], groups: [] } }, message: 'noRole' },
    { name: 'fails for only a user', facts: { supportAccess: { roles: [], users: ['anna'], groups: [] } }, evidence: { users: ['anna'] } },
  ],
});
