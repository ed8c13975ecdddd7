import { isOn, optionOf } from './shared/options.ts';
import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentManagedUpdatesEnabled = defineRule({
  id: 'elasticbeanstalk-environment-managed-updates-enabled',
  title: 'Beanstalk environments should get managed platform updates',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  facts: ['options'],
  params: { requiredUpdateLevel: choice('patch', ['patch', 'minor'], 'Least level of updates: minor ones bring patches too.') },
  messages: {
    managed: 'Beanstalk applies {{level}} updates each {{time}}.',
    off: 'Beanstalk applies no platform updates ({{causes}}).',
    unscheduled: 'Managed updates are on, but have no {{missing}}.',
    patchOnly: 'Beanstalk applies patches only, no minor updates.',
  },
  rationale: 'A platform version holds the operating system, the runtime and the server: without updates their known flaws stay open.',
  remediation: {
    text: 'Turn on managed updates with a weekly window; they need a service role and enhanced health.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environment-platform-update-managed.html',
  },
  controls: {
    securityHub: ['ElasticBeanstalk.2'],
    awsConfig: ['elastic-beanstalk-managed-updates-enabled'],
    nist80053: ['SI-2', 'SI-2(2)', 'SI-2(4)', 'SI-2(5)'],
    prowler: ['elasticbeanstalk_environment_managed_updates_enabled'],
    cloudsploit: ['managedPlatformUpdates'],
  },
  evaluate: ({ options }, { pass, fail }, { params }) => {
    const time = optionOf(options, 'elasticbeanstalk:managedactions', 'PreferredStartTime');
    const level = optionOf(options, 'elasticbeanstalk:managedactions:platformupdate', 'UpdateLevel');
    if (!isOn(optionOf(options, 'elasticbeanstalk:managedactions', 'ManagedActionsEnabled'))) {
      const causes = [
        ...(optionOf(options, 'elasticbeanstalk:healthreporting:system', 'SystemType') === 'enhanced' ? [] : ['health reporting is basic']),
        ...(optionOf(options, 'elasticbeanstalk:environment', 'ServiceRole') === undefined ? ['there is no service role'] : []),
      ];
      return fail('off', { causes: causes.length === 0 ? ['they are switched off'] : causes });
    }
    if (time === undefined || level === undefined) return fail('unscheduled', { missing: time === undefined ? 'start time' : 'level' });
    return params.requiredUpdateLevel === 'minor' && level !== 'minor' ? fail('patchOnly') : pass('managed', { level, time });
  },
});
