import { isOn, optionOf } from './shared/options.ts';
import { flag, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentLogsStreamed = defineRule({
  id: 'elasticbeanstalk-environment-logs-streamed',
  title: 'Beanstalk environments should stream logs to CloudWatch',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 1,
  facts: ['options'],
  params: {
    keepAfterTermination: flag(true, 'Logs must outlive the environment.'),
    minRetentionDays: integer(0, 'Days that logs must be kept. 0: any number.'),
  },
  messages: {
    streamed: 'Logs go to CloudWatch Logs and are kept for {{days}} days.',
    off: 'Logs stay on the hosts.',
    rotated: 'Logs stay on the hosts; copies go to S3 when they are rotated.',
    deleted: 'Logs are deleted with the environment.',
    short: 'Logs are kept for {{days}} days.',
  },
  rationale: 'Hosts come and go, and take their logs with them: what happened on one that was replaced can no longer be found out.',
  remediation: {
    text: 'Stream the logs of the instances to CloudWatch Logs, and keep them when the environment ends.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.cloudwatchlogs.html',
  },
  controls: {
    securityHub: ['ElasticBeanstalk.3'],
    awsConfig: ['elastic-beanstalk-logs-to-cloudwatch'],
    prowler: ['elasticbeanstalk_environment_cloudwatch_logging_enabled'],
    cloudsploit: ['environmentPersistentLogs'],
  },
  evaluate: ({ options }, { pass, fail }, { params }) => {
    const of = (name: string) => optionOf(options, 'elasticbeanstalk:cloudwatch:logs', name);
    if (!isOn(of('StreamLogs')))
      return fail(isOn(optionOf(options, 'elasticbeanstalk:hostmanager', 'LogPublicationControl')) ? 'rotated' : 'off');
    if (params.keepAfterTermination && isOn(of('DeleteOnTerminate'))) return fail('deleted');
    // Beanstalk keeps them for a week unless told otherwise.
    const days = Number(of('RetentionInDays') ?? 7);
    return days < params.minRetentionDays ? fail('short', { days }) : pass('streamed', { days });
  },
});
