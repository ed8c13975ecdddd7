import { elasticbeanstalkEnvironmentHealthReportingEnhanced } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-health-reporting-enhanced.ts';
import { testRule } from '../../support/rule-tester.ts';

const type = (value: string) => ({ options: { 'aws:elasticbeanstalk:healthreporting:system SystemType': value } });

testRule(elasticbeanstalkEnvironmentHealthReportingEnhanced, {
  base: type('enhanced'),
  pass: [{ name: 'passes for enhanced health reporting', message: 'enhanced' }],
  fail: [
    { name: 'fails for basic health reporting', facts: type('basic'), message: 'basic', evidence: { type: 'basic' } },
    { name: 'fails when health reporting is not configured', facts: { options: {} } },
  ],
});
