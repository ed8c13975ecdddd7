import { isOn, optionOf } from './shared/options.ts';
import { optionsAsCode, configurationSteps, replacesInstances, updateOptions } from './shared/remediation.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentImdsv2Required = defineRule({
  id: 'elasticbeanstalk-environment-imdsv2-required',
  title: 'Instances of Elastic Beanstalk environments should require IMDSv2',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 3,
  fix: 'imdsv2',
  facts: ['hosts', 'options'],
  messages: {
    required: 'All instances require IMDSv2.',
    optional: 'These instances allow IMDSv1: {{hosts}}.',
    demanded: 'The environment currently has no instances; new instances will require IMDSv2.',
    open: 'The environment currently has no instances; new instances will allow IMDSv1.',
    unset: 'The environment currently has no instances, and its configuration does not include DisableIMDSv1.',
  },
  rationale: 'With IMDSv1, a server-side request forgery in the application can expose the credentials of the instance.',
  remediation: {
    text: 'Set the option DisableIMDSv1 to true.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environments-cfg-ec2-imds.html',
    impact: `Applications with old AWS SDKs may fail to get credentials; test first. ${replacesInstances}`,
    cli: updateOptions('aws:autoscaling:launchconfiguration DisableIMDSv1=true'),
    console: configurationSteps('Instance traffic and scaling', 'turn off IMDSv1 under Instance metadata service.'),
    ...optionsAsCode('aws:autoscaling:launchconfiguration DisableIMDSv1=true'),
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }) => {
    if (facts.hosts.length > 0) {
      const open = facts.hosts.filter(({ tokensRequired }) => !tokensRequired).map(({ id }) => id);
      return open.length === 0 ? pass('required') : fail('optional', { hosts: open });
    }
    // The default depends on the platform: true on Amazon Linux 2023, false on earlier platforms.
    const disabled = optionOf(facts.options, 'autoscaling:launchconfiguration', 'DisableIMDSv1');
    if (disabled === undefined) return indeterminate('unset');
    return isOn(disabled) ? pass('demanded') : fail('open');
  },
});
