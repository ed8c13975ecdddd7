import { ec2AccountAllowedAmisEnabled } from '../../../rules/ec2/ec2-account-allowed-amis-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2AccountAllowedAmisEnabled, {
  base: { allowedImages: { State: 'enabled', ManagedBy: 'account' } },
  pass: [
    { name: 'passes when turned on by the account', message: 'on', evidence: { setBy: 'the account' } },
    {
      name: 'passes when turned on by the organization',
      facts: { allowedImages: { State: 'enabled', ManagedBy: 'declarative-policy' } },
      evidence: { setBy: 'the organization' },
    },
    {
      name: 'passes for audit mode, when it is accepted',
      facts: { allowedImages: { State: 'audit-mode' } },
      params: { acceptAuditMode: true },
    },
  ],
  fail: [
    { name: 'fails when turned off', facts: { allowedImages: { State: 'disabled' } }, message: 'off', severity: 'low' },
    { name: 'fails for audit mode', facts: { allowedImages: { State: 'audit-mode' } }, evidence: { state: 'audit-mode' } },
  ],
});
