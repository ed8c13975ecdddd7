import { ec2AccountAllowedAmisEnabled } from '../../../rules/ec2/ec2-account-allowed-amis-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2AccountAllowedAmisEnabled, {
  base: { allowedImages: { State: 'enabled', ManagedBy: 'account' } },
  pass: [
    { name: 'turned on by the account', message: 'on', evidence: { setBy: 'the account' } },
    {
      name: 'turned on by the organization',
      facts: { allowedImages: { State: 'enabled', ManagedBy: 'declarative-policy' } },
      evidence: { setBy: 'the organization' },
    },
    { name: 'audit mode, when it is accepted', facts: { allowedImages: { State: 'audit-mode' } }, params: { acceptAuditMode: true } },
  ],
  fail: [
    { name: 'turned off', facts: { allowedImages: { State: 'disabled' } }, message: 'off', severity: 'low' },
    { name: 'audit mode', facts: { allowedImages: { State: 'audit-mode' } }, evidence: { state: 'audit-mode' } },
  ],
});
