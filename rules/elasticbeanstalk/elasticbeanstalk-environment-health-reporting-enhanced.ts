import { optionOf } from './shared/options.ts';
import { configurationSteps, replacesInstances, updateOptions } from './shared/remediation.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentHealthReportingEnhanced = defineRule({
  id: 'elasticbeanstalk-environment-health-reporting-enhanced',
  title: 'Elastic Beanstalk environments should use enhanced health reporting',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['options'],
  messages: {
    enhanced: 'Health reporting is enhanced.',
    basic: 'Health reporting is {{type}}, not enhanced.',
  },
  rationale:
    'Basic health reporting sees only load balancer checks. Enhanced health sees failing requests, and managed updates require it.',
  remediation: {
    text: 'Turn on enhanced health reporting, with a service role that has AWSElasticBeanstalkEnhancedHealth.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/health-enhanced-enable.html',
    impact: `Platform versions that do not support enhanced health must be upgraded first. ${replacesInstances}`,
    cli: updateOptions(
      'aws:elasticbeanstalk:healthreporting:system SystemType=enhanced',
      'aws:elasticbeanstalk:environment ServiceRole=SERVICE_ROLE_NAME',
    ),
    console: configurationSteps('Updates, monitoring, and logging', 'set Health reporting to Enhanced.'),
  },
  controls: {
    securityHub: ['ElasticBeanstalk.1'],
    awsConfig: ['beanstalk-enhanced-health-reporting-enabled'],
    nist80053: ['CA-7', 'SI-2'],
    prowler: ['elasticbeanstalk_environment_enhanced_health_reporting'],
    cloudsploit: ['enhancedHealthReporting'],
  },
  evaluate: ({ options }, { pass, fail }) => {
    const type = optionOf(options, 'elasticbeanstalk:healthreporting:system', 'SystemType') ?? 'basic';
    return type === 'enhanced' ? pass('enhanced') : fail('basic', { type });
  },
});
