import { frontEnd, isOn, isTls, listeners, optionOf } from './shared/options.ts';
import { optionsAsCode, configurationSteps, keepsInstances, updateOptions } from './shared/remediation.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentAccessLogsEnabled = defineRule({
  id: 'elasticbeanstalk-environment-access-logs-enabled',
  title: 'Load balancers of Elastic Beanstalk environments should write access logs',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['tier', 'options'],
  messages: {
    on: 'Access logs of the load balancer are turned on.',
    off: 'Access logs of the load balancer are turned off.',
    hidden: 'Access logs of a {{kind}} load balancer are not part of the environment configuration and could not be determined.',
    noBalancer: 'The environment has no load balancer.',
    noTls: 'Network Load Balancers log only connections to TLS listeners, and the environment has none.',
  },
  rationale: 'Only the load balancer knows the addresses of clients. Without access logs, attacks cannot be traced to their source.',
  remediation: {
    text: 'Turn on access logs of the load balancer in the environment configuration, with a bucket that allows it to write.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environments-cfg-alb.html',
    impact: `${keepsInstances} S3 charges for the storage of the logs.`,
    cli: updateOptions('aws:elbv2:loadbalancer AccessLogsS3Enabled=true', 'aws:elbv2:loadbalancer AccessLogsS3Bucket=BUCKET_NAME'),
    console: configurationSteps('Instance traffic and scaling', 'turn on Store logs under Access log files.'),
    ...optionsAsCode('aws:elbv2:loadbalancer AccessLogsS3Enabled=true', 'aws:elbv2:loadbalancer AccessLogsS3Bucket=LOG_BUCKET'),
  },
  controls: { cloudsploit: ['environmentAccessLogs'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const exempt = firstVerdict(
      () => (facts.tier === 'Worker' ? notApplicable('noBalancer') : undefined),
      () => {
        const kind = frontEnd(facts.options);
        if (kind === 'single') return notApplicable('noBalancer');
        if (isOn(optionOf(facts.options, 'elbv2:loadbalancer', 'AccessLogsS3Enabled'))) return undefined;
        return kind === 'network' && !listeners(facts.options, kind).some(isTls) ? notApplicable('noTls') : undefined;
      },
    );
    if (exempt !== undefined) return exempt;
    const kind = frontEnd(facts.options);
    if (kind !== 'application' && kind !== 'network') return indeterminate('hidden', { kind });
    return isOn(optionOf(facts.options, 'elbv2:loadbalancer', 'AccessLogsS3Enabled')) ? pass('on') : fail('off');
  },
});
