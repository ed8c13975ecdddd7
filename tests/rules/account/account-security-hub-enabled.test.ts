import { accountSecurityHubEnabled } from '../../../rules/account/account-security-hub-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const standard = (status: string) => [{ name: 'aws-foundational-security-best-practices/v/1.0.0', status }];

testRule(accountSecurityHubEnabled, {
  base: { securityHubStandards: standard('READY') },
  pass: [
    { name: 'passes with a standard', message: 'on' },
    { name: 'passes with a standard that the Region supports only in part', facts: { securityHubStandards: standard('INCOMPLETE') } },
    { name: 'passes with one of two', facts: { securityHubStandards: [...standard('FAILED'), ...standard('READY')] } },
  ],
  fail: [
    { name: 'fails when not enabled', facts: { securityHubStandards: undefined }, message: 'off' },
    { name: 'fails without a standard', facts: { securityHubStandards: [] }, message: 'none' },
    { name: 'fails with a standard that failed', facts: { securityHubStandards: standard('FAILED') }, message: 'none' },
  ],
});
