import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { clusterVariant, instanceModify, modifySteps } from './shared/variants.ts';

export const neptuneInstanceAutoMinorUpgradeEnabled = defineRule({
  id: 'neptune-instance-auto-minor-upgrade-enabled',
  title: 'Neptune instances should install minor engine upgrades automatically',
  resourceType: 'AWS::Neptune::DBInstance',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 2,
  facts: ['autoMinorVersionUpgrade'],
  messages: {
    on: 'Automatic minor version upgrades are on.',
    off: 'Automatic minor version upgrades are off, so the whole cluster is not upgraded automatically.',
  },
  rationale: 'Minor versions fix published vulnerabilities. A database that is not upgraded stays vulnerable.',
  remediation: {
    text: 'Turn on automatic minor version upgrades for every instance of the cluster.',
    url: `${clusterVariant.guide}/engine-maintenance-management.html`,
    impact: 'The change itself does not interrupt service. Each upgrade restarts the database during the maintenance window.',
    cli: `${instanceModify} --auto-minor-version-upgrade`,
    console: modifySteps('Under Maintenance, select Enable auto minor version upgrade.'),
    terraform: terraformResource('aws_neptune_cluster_instance', 'auto_minor_version_upgrade = true'),
    cloudFormation: cloudFormationResource('AWS::Neptune::DBInstance', 'AutoMinorVersionUpgrade: true'),
  },
  controls: { cloudsploit: ['neptuneDBMinorVersionUpgrade'] },
  evaluate: ({ autoMinorVersionUpgrade }, { pass, fail }) => (autoMinorVersionUpgrade ? pass('on') : fail('off')),
});
