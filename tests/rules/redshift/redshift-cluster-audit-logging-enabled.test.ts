import { redshiftClusterAuditLoggingEnabled } from '../../../rules/redshift/redshift-cluster-audit-logging-enabled.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const logs = ['connectionlog', 'userlog', 'useractivitylog'];
const logging = (more: object = {}) => ({ logging: { enabled: true, destination: 'cloudwatch', exports: logs, ...more } });

testRule(redshiftClusterAuditLoggingEnabled, {
  base: { ...logging(), parameters: { enable_user_activity_logging: 'true' } },
  pass: [
    { name: 'passes when all logs are exported', message: 'logged' },
    { name: 'passes for S3, which gets all logs', facts: logging({ destination: 's3', exports: [] }) },
    { name: 'passes without a destination, which is S3', facts: { logging: { enabled: true, exports: [] } } },
    { name: 'passes when a later delivery succeeded', facts: logging({ lastFailure: daysAgo(2), lastDelivery: daysAgo(1) }) },
    { name: 'passes without queries if they are not required', facts: { parameters: {} }, params: { requireUserActivity: false } },
    { name: 'passes with the required logs', facts: logging({ exports: ['userlog'] }), params: { requiredExports: ['userlog'] } },
  ],
  fail: [
    { name: 'fails without logging', facts: logging({ enabled: false, exports: [] }), message: 'off' },
    {
      name: 'fails when the last delivery failed',
      facts: logging({ lastFailure: daysAgo(1), lastDelivery: daysAgo(2) }),
      message: 'failing',
    },
    { name: 'fails when no delivery succeeded', facts: logging({ lastFailure: daysAgo(1) }), message: 'failing' },
    {
      name: 'fails when a log is not exported',
      facts: logging({ exports: ['connectionlog', 'userlog'] }),
      evidence: { logs: ['useractivitylog'] },
      message: 'incomplete',
    },
    { name: 'fails when queries are not logged', facts: { parameters: { enable_user_activity_logging: 'false' } }, message: 'noActivity' },
    { name: 'fails when the parameter is missing', facts: { parameters: {} }, evidence: { value: 'not set' } },
  ],
});
