import { isOn, optionOf } from './shared/options.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentImdsv2Required = defineRule({
  id: 'elasticbeanstalk-environment-imdsv2-required',
  title: 'Hosts of Beanstalk environments should refuse IMDSv1',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 3,
  fix: 'imdsv2',
  facts: ['hosts', 'options'],
  messages: {
    required: 'The metadata service of its hosts answers requests with a token only.',
    optional: 'The metadata service of these hosts answers without a token: {{hosts}}.',
    demanded: 'It has no hosts now, and new ones will demand a token.',
    open: 'It has no hosts now, and the metadata service of new ones will answer without a token.',
  },
  rationale: 'With the old metadata service one forged request in the application gives away the credentials of the host.',
  remediation: {
    text: 'Turn on DisableIMDSv1, which starts new hosts.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environments-cfg-ec2-imds.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail }) => {
    if (facts.hosts.length > 0) {
      const open = facts.hosts.filter(({ tokensRequired }) => !tokensRequired).map(({ id }) => id);
      return open.length === 0 ? pass('required') : fail('optional', { hosts: open });
    }
    return isOn(optionOf(facts.options, 'autoscaling:launchconfiguration', 'DisableIMDSv1')) ? pass('demanded') : fail('open');
  },
});
