import { isOn, optionOf } from './shared/options.ts';
import { optionsAsCode, configurationSteps, keepsInstances, updateOptions } from './shared/remediation.ts';
import { flag, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentLogsStreamed = defineRule({
  id: 'elasticbeanstalk-environment-logs-streamed',
  title: 'Elastic Beanstalk environments should stream logs to CloudWatch Logs',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 1,
  facts: ['options'],
  params: {
    keepAfterTermination: flag(true, 'Require that logs are retained when the environment is terminated.'),
    minRetentionDays: integer(0, 'Minimum retention of logs in days. 0: any retention.'),
  },
  messages: {
    streamed: 'Logs are streamed to CloudWatch Logs and retained for {{days}} days.',
    off: 'Logs are stored only on the instances.',
    rotated: 'Logs are stored on the instances; rotated logs are copied to S3, but not streamed to CloudWatch Logs.',
    deleted: 'Logs in CloudWatch Logs are deleted when the environment is terminated.',
    short: 'Logs are retained for {{days}} days; at least {{required}} days are required.',
  },
  rationale: 'Logs on an instance are lost when it is replaced, so incidents cannot be investigated.',
  remediation: {
    text: 'Stream instance logs to CloudWatch Logs and retain them when the environment is terminated.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.cloudwatchlogs.html',
    impact: `${keepsInstances} The instance profile needs permission to write logs. CloudWatch Logs charges for ingestion and storage.`,
    cli: updateOptions(
      'aws:elasticbeanstalk:cloudwatch:logs StreamLogs=true',
      'aws:elasticbeanstalk:cloudwatch:logs DeleteOnTerminate=false',
      'aws:elasticbeanstalk:cloudwatch:logs RetentionInDays=90',
    ),
    console: configurationSteps(
      'Updates, monitoring, and logging',
      'turn on Log streaming, choose a retention and keep logs after termination.',
    ),
    ...optionsAsCode('aws:elasticbeanstalk:cloudwatch:logs StreamLogs=true'),
  },
  controls: {
    securityHub: ['ElasticBeanstalk.3'],
    awsConfig: ['elastic-beanstalk-logs-to-cloudwatch'],
    pciDss: ['4.0.1:10.4.2'],
    prowler: ['elasticbeanstalk_environment_cloudwatch_logging_enabled'],
    cloudsploit: ['environmentPersistentLogs'],
  },
  evaluate: ({ options }, { pass, fail }, { params: { keepAfterTermination, minRetentionDays: required } }) => {
    const option = (name: string) => optionOf(options, 'elasticbeanstalk:cloudwatch:logs', name);
    if (!isOn(option('StreamLogs')))
      return fail(isOn(optionOf(options, 'elasticbeanstalk:hostmanager', 'LogPublicationControl')) ? 'rotated' : 'off');
    if (keepAfterTermination && isOn(option('DeleteOnTerminate'))) return fail('deleted');
    // The default of Elastic Beanstalk is a week.
    const days = Number(option('RetentionInDays') ?? 7);
    return days < required ? fail('short', { days, required }) : pass('streamed', { days });
  },
});
