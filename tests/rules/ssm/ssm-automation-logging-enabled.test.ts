import { ssmAutomationLoggingEnabled } from '../../../rules/ssm/ssm-automation-logging-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ssmAutomationLoggingEnabled, {
  base: { automationLogs: 'CloudWatch' },
  pass: [{ name: 'passes when logged', message: 'logged' }],
  fail: [
    { name: 'fails when not set', facts: { automationLogs: undefined }, message: 'notLogged' },
    { name: 'fails when disabled', facts: { automationLogs: '' }, message: 'notLogged' },
  ],
});
