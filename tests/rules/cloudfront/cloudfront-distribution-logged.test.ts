import { cloudfrontDistributionLogged } from '../../../rules/cloudfront/cloudfront-distribution-logged.ts';
import { distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudfrontDistributionLogged, {
  base: { ...distribution(), standardLogging: true, deliveredLogs: [] },
  pass: [
    { name: 'passes for standard logging', message: 'logged' },
    { name: 'passes for logs by CloudWatch Logs', facts: { standardLogging: false, deliveredLogs: ['ACCESS_LOGS'] } },
  ],
  fail: [
    { name: 'fails with no logs', facts: { standardLogging: false }, message: 'none' },
    { name: 'fails for only other logs', facts: { standardLogging: false, deliveredLogs: ['CONNECTION_LOGS'] } },
  ],
  notApplicable: [{ name: 'skips when disabled', facts: distribution({ enabled: false }), message: 'disabled' }],
});
