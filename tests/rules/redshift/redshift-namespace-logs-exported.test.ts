import { redshiftNamespaceLogsExported } from '../../../rules/redshift/redshift-namespace-logs-exported.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(redshiftNamespaceLogsExported, {
  base: { logExports: ['connectionlog', 'userlog'] },
  pass: [{ name: 'passes with the required logs', message: 'exported' }],
  fail: [
    { name: 'fails without logs', facts: { logExports: [] }, message: 'missing' },
    { name: 'fails without one of the logs', facts: { logExports: ['useractivitylog', 'userlog'] }, evidence: { logs: ['connectionlog'] } },
    { name: 'fails without a log that the configuration requires', params: { requiredLogs: ['useractivitylog'] } },
  ],
});
