import { ec2AccountSerialConsoleDisabled } from '../../../rules/ec2/ec2-account-serial-console-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2AccountSerialConsoleDisabled, {
  base: { serialConsoleAccess: { SerialConsoleAccessEnabled: false, ManagedBy: 'account' } },
  pass: [
    { name: 'turned off', message: 'off' },
    {
      name: 'turned off by the organization',
      facts: { serialConsoleAccess: { SerialConsoleAccessEnabled: false, ManagedBy: 'declarative-policy' } },
      evidence: { setBy: 'the organization' },
    },
  ],
  fail: [{ name: 'turned on', facts: { serialConsoleAccess: { SerialConsoleAccessEnabled: true } }, message: 'on', severity: 'low' }],
});
