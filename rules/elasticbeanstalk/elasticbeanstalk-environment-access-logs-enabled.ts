import { frontEnd, isOn, isTls, listeners, optionOf } from './shared/options.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentAccessLogsEnabled = defineRule({
  id: 'elasticbeanstalk-environment-access-logs-enabled',
  title: 'Load balancers of Beanstalk environments should write access logs',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['tier', 'options'],
  messages: {
    on: 'The load balancer writes access logs.',
    off: 'The settings of the environment switch no access logs of its load balancer on.',
    hidden: 'The settings of the environment do not tell of access logs of a {{kind}} load balancer.',
    noBalancer: 'The environment has no load balancer.',
    noTls: 'Network Load Balancers log connections to TLS listeners only, and this one has none.',
  },
  rationale: 'Who called what and from where is known to the load balancer alone, since hosts see only the load balancer.',
  remediation: {
    text: 'Turn on access logs of the load balancer in the settings of the environment, with a bucket that it may write to.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environments-cfg-alb.html',
  },
  controls: { cloudsploit: ['environmentAccessLogs'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (facts.tier === 'Worker') return notApplicable('noBalancer');
    const kind = frontEnd(facts.tier, facts.options);
    if (kind === 'single') return notApplicable('noBalancer');
    if (kind !== 'application' && kind !== 'network') return indeterminate('hidden', { kind });
    if (isOn(optionOf(facts.options, 'elbv2:loadbalancer', 'AccessLogsS3Enabled'))) return pass('on');
    return kind === 'network' && !listeners(facts.options, kind).some(isTls) ? notApplicable('noTls') : fail('off');
  },
});
