import { ssmAutomationLoggingEnabled } from '../../../rules/ssm/ssm-automation-logging-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ssmAutomationLoggingEnabled, {
  base: { automationLogs: 'CloudWatch' },
  pass: [{ name: 'logged', message: 'logged' }],
  fail: [
    { name: 'not set', facts: { automationLogs: undefined }, message: 'notLogged' },
    { name: 'disabled', facts: { automationLogs: '' }, message: 'notLogged' },
  ],
});
