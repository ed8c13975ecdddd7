import { isOn, optionOf } from './shared/options.ts';
import { optionsAsCode, configurationSteps, updateOptions } from './shared/remediation.ts';
import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentManagedUpdatesEnabled = defineRule({
  id: 'elasticbeanstalk-environment-managed-updates-enabled',
  title: 'Elastic Beanstalk environments should use managed platform updates',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  facts: ['options'],
  params: { requiredUpdateLevel: choice('patch', ['patch', 'minor'], 'Minimum update level; minor updates include patches.') },
  messages: {
    managed: 'Managed updates of level {{level}} are applied weekly at {{time}}.',
    off: 'Managed updates are turned off ({{causes}}).',
    unscheduled: 'Managed updates are turned on, but have no {{missing}}.',
    patchOnly: 'Managed updates apply only patches, not minor updates.',
  },
  rationale:
    'Platform versions contain the operating system, runtime and web server. Without updates, known vulnerabilities are not fixed.',
  remediation: {
    text: 'Turn on managed updates with a weekly window. They require enhanced health reporting and a service role.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environment-platform-update-managed.html',
    impact:
      'Updates replace all instances in the weekly window with immutable updates, without interruption, and bill the additional instances.',
    cli: updateOptions(
      'aws:elasticbeanstalk:managedactions ManagedActionsEnabled=true',
      'aws:elasticbeanstalk:managedactions PreferredStartTime=Sun:02:00',
      'aws:elasticbeanstalk:managedactions ServiceRoleForManagedUpdates=AWSServiceRoleForElasticBeanstalkManagedUpdates',
      'aws:elasticbeanstalk:managedactions:platformupdate UpdateLevel=minor',
    ),
    console: configurationSteps('Updates, monitoring, and logging', 'turn on Managed updates and choose a window and a level.'),
    ...optionsAsCode(
      'aws:elasticbeanstalk:managedactions ManagedActionsEnabled=true',
      'aws:elasticbeanstalk:managedactions PreferredStartTime=Sun:02:00',
      'aws:elasticbeanstalk:managedactions:platformupdate UpdateLevel=minor',
    ),
  },
  controls: {
    securityHub: ['ElasticBeanstalk.2'],
    awsConfig: ['elastic-beanstalk-managed-updates-enabled'],
    nist80053: ['SI-2', 'SI-2(2)', 'SI-2(4)', 'SI-2(5)'],
    pciDss: ['4.0.1:6.3.3'],
    prowler: ['elasticbeanstalk_environment_managed_updates_enabled'],
    cloudsploit: ['managedPlatformUpdates'],
  },
  evaluate: ({ options }, { pass, fail }, { params }) => {
    const time = optionOf(options, 'elasticbeanstalk:managedactions', 'PreferredStartTime');
    const level = optionOf(options, 'elasticbeanstalk:managedactions:platformupdate', 'UpdateLevel');
    if (!isOn(optionOf(options, 'elasticbeanstalk:managedactions', 'ManagedActionsEnabled'))) {
      const causes = [
        ...(optionOf(options, 'elasticbeanstalk:healthreporting:system', 'SystemType') === 'enhanced' ? [] : ['health reporting is basic']),
        ...(optionOf(options, 'elasticbeanstalk:environment', 'ServiceRole') === undefined ? ['the service role is missing'] : []),
      ];
      return fail('off', { causes: causes.length === 0 ? ['the option is false'] : causes });
    }
    if (time === undefined || level === undefined) return fail('unscheduled', { missing: time === undefined ? 'start time' : 'level' });
    return params.requiredUpdateLevel === 'minor' && level !== 'minor' ? fail('patchOnly') : pass('managed', { level, time });
  },
});
