import { elasticbeanstalkEnvironmentLogsStreamed } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-logs-streamed.ts';
import { testRule } from '../../support/rule-tester.ts';

const logs = (options: Record<string, string>) => ({
  options: Object.fromEntries(Object.entries(options).map(([name, value]) => [`aws:elasticbeanstalk:cloudwatch:logs ${name}`, value])),
});

testRule(elasticbeanstalkEnvironmentLogsStreamed, {
  base: logs({ StreamLogs: 'true', DeleteOnTerminate: 'false', RetentionInDays: '30' }),
  pass: [
    { name: 'streamed', message: 'streamed', evidence: { days: 30 } },
    { name: 'for a week, unless told otherwise', facts: logs({ StreamLogs: 'true' }), evidence: { days: 7 } },
    { name: 'as long as demanded', params: { minRetentionDays: 30 } },
    {
      name: 'deleted with the environment, as allowed',
      facts: logs({ StreamLogs: 'true', DeleteOnTerminate: 'true' }),
      params: { keepAfterTermination: false },
    },
  ],
  fail: [
    { name: 'off', facts: logs({ StreamLogs: 'false', RetentionInDays: '30' }), message: 'off' },
    { name: 'not set', facts: { options: {} }, message: 'off' },
    { name: 'rotated to S3', facts: { options: { 'aws:elasticbeanstalk:hostmanager LogPublicationControl': 'true' } }, message: 'rotated' },
    { name: 'deleted with the environment', facts: logs({ StreamLogs: 'true', DeleteOnTerminate: 'true' }), message: 'deleted' },
    { name: 'shorter than demanded', params: { minRetentionDays: 31 }, message: 'short' },
  ],
});
