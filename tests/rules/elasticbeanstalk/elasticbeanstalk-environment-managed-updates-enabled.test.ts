import { elasticbeanstalkEnvironmentManagedUpdatesEnabled } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-managed-updates-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const managed = {
  'aws:elasticbeanstalk:managedactions ManagedActionsEnabled': 'true',
  'aws:elasticbeanstalk:managedactions PreferredStartTime': 'Sun:02:00',
  'aws:elasticbeanstalk:managedactions:platformupdate UpdateLevel': 'minor',
  'aws:elasticbeanstalk:healthreporting:system SystemType': 'enhanced',
  'aws:elasticbeanstalk:environment ServiceRole': 'beanstalk-service',
};
const but = (change: Record<string, string | undefined>) => ({
  options: Object.fromEntries(
    Object.entries({ ...managed, ...change }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
});
const patches = but({ 'aws:elasticbeanstalk:managedactions:platformupdate UpdateLevel': 'patch' });

testRule(elasticbeanstalkEnvironmentManagedUpdatesEnabled, {
  base: { options: managed },
  pass: [
    { name: 'passes for minor updates', message: 'managed', evidence: { level: 'minor', time: 'Sun:02:00' } },
    { name: 'passes for patches only', facts: patches },
    { name: 'passes with minor updates as required', params: { requiredUpdateLevel: 'minor' } },
  ],
  fail: [
    {
      name: 'fails when managed updates are off',
      facts: but({ 'aws:elasticbeanstalk:managedactions ManagedActionsEnabled': 'false' }),
      message: 'off',
      evidence: { causes: ['the option is false'] },
    },
    {
      name: 'fails when managed updates are not configured and their requirements are missing',
      facts: { options: {} },
      evidence: { causes: ['health reporting is basic', 'the service role is missing'] },
    },
    {
      name: 'fails with no start time',
      facts: but({ 'aws:elasticbeanstalk:managedactions PreferredStartTime': undefined }),
      message: 'unscheduled',
      evidence: { missing: 'start time' },
    },
    {
      name: 'fails with no update level',
      facts: but({ 'aws:elasticbeanstalk:managedactions:platformupdate UpdateLevel': undefined }),
      evidence: { missing: 'level' },
    },
    {
      name: 'fails for patches although minor updates are required',
      facts: patches,
      params: { requiredUpdateLevel: 'minor' },
      message: 'patchOnly',
    },
  ],
});
