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
    { name: 'minor updates', message: 'managed', evidence: { level: 'minor', time: 'Sun:02:00' } },
    { name: 'patches', facts: patches },
    { name: 'minor updates, as demanded', params: { requiredUpdateLevel: 'minor' } },
  ],
  fail: [
    {
      name: 'off',
      facts: but({ 'aws:elasticbeanstalk:managedactions ManagedActionsEnabled': 'false' }),
      message: 'off',
      evidence: { causes: ['they are switched off'] },
    },
    {
      name: 'never set, and not possible',
      facts: { options: {} },
      evidence: { causes: ['health reporting is basic', 'there is no service role'] },
    },
    {
      name: 'no time',
      facts: but({ 'aws:elasticbeanstalk:managedactions PreferredStartTime': undefined }),
      message: 'unscheduled',
      evidence: { missing: 'start time' },
    },
    {
      name: 'no level',
      facts: but({ 'aws:elasticbeanstalk:managedactions:platformupdate UpdateLevel': undefined }),
      evidence: { missing: 'level' },
    },
    { name: 'patches, where minor updates are demanded', facts: patches, params: { requiredUpdateLevel: 'minor' }, message: 'patchOnly' },
  ],
});
