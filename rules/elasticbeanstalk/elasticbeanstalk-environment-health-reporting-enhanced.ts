import { optionOf } from './shared/options.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentHealthReportingEnhanced = defineRule({
  id: 'elasticbeanstalk-environment-health-reporting-enhanced',
  title: 'Beanstalk environments should report enhanced health',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['options'],
  messages: {
    enhanced: 'Health reporting is enhanced.',
    basic: 'Health reporting is {{type}}.',
  },
  rationale:
    'Basic health sees a host only through its load balancer; enhanced health sees failing requests and processes, and managed updates rely on it.',
  remediation: {
    text: 'Turn on enhanced health, with a service role that may watch the environment; platforms that cannot do it have to be replaced.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/health-enhanced-enable.html',
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
