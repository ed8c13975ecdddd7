import { elasticbeanstalkEnvironmentLogsStreamed } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-logs-streamed.ts';
import { testRule } from '../../support/rule-tester.ts';

const logs = (options: Record<string, string>) => ({
  options: Object.fromEntries(Object.entries(options).map(([name, value]) => [`aws:elasticbeanstalk:cloudwatch:logs ${name}`, value])),
});

testRule(elasticbeanstalkEnvironmentLogsStreamed, {
  base: logs({ StreamLogs: 'true', DeleteOnTerminate: 'false', RetentionInDays: '30' }),
  pass: [
    { name: 'passes when logs are streamed', message: 'streamed', evidence: { days: 30 } },
    { name: 'passes for the default retention of a week', facts: logs({ StreamLogs: 'true' }), evidence: { days: 7 } },
    { name: 'passes for the minimum retention', params: { minRetentionDays: 30 } },
    {
      name: 'passes when logs are deleted with the environment, which is allowed',
      facts: logs({ StreamLogs: 'true', DeleteOnTerminate: 'true' }),
      params: { keepAfterTermination: false },
    },
  ],
  fail: [
    { name: 'fails when log streaming is off', facts: logs({ StreamLogs: 'false', RetentionInDays: '30' }), message: 'off' },
    { name: 'fails when log streaming is not configured', facts: { options: {} }, message: 'off' },
    {
      name: 'fails when only rotated logs are copied to S3',
      facts: { options: { 'aws:elasticbeanstalk:hostmanager LogPublicationControl': 'true' } },
      message: 'rotated',
    },
    {
      name: 'fails when logs are deleted with the environment',
      facts: logs({ StreamLogs: 'true', DeleteOnTerminate: 'true' }),
      message: 'deleted',
    },
    { name: 'fails for a retention below the minimum', params: { minRetentionDays: 31 }, message: 'short' },
  ],
});
