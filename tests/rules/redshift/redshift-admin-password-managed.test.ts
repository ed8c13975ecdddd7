import { redshiftAdminPasswordManagedRules } from '../../../rules/redshift/redshift-admin-password-managed.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(redshiftAdminPasswordManagedRules, {
  base: { adminName: 'owner', adminSecret: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:redshift!sales-a1b2c3' },
  pass: [{ name: 'passes with a managed secret', message: 'managed' }],
  fail: [{ name: 'fails without a secret', facts: { adminSecret: undefined }, message: 'unmanaged' }],
  notApplicable: [
    { name: 'does not apply without an administrator', facts: { adminName: undefined, adminSecret: undefined }, message: 'none' },
  ],
});
