import { ec2AccountSerialConsoleDisabled } from '../../../rules/ec2/ec2-account-serial-console-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2AccountSerialConsoleDisabled, {
  base: { serialConsoleAccess: { SerialConsoleAccessEnabled: false, ManagedBy: 'account' } },
  pass: [
    { name: 'passes when turned off', message: 'off' },
    {
      name: 'passes when turned off by the organization',
      facts: { serialConsoleAccess: { SerialConsoleAccessEnabled: false, ManagedBy: 'declarative-policy' } },
      evidence: { setBy: 'the organization' },
    },
  ],
  fail: [
    { name: 'fails when turned on', facts: { serialConsoleAccess: { SerialConsoleAccessEnabled: true } }, message: 'on', severity: 'low' },
  ],
});
