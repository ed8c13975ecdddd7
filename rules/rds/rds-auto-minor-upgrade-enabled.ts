import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isCustom } from './shared/engine.ts';
import { ifMember, instanceVariant, memberMessage, modifySteps } from './shared/variants.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsAutoMinorUpgradeEnabled = defineRule({
  id: 'rds-auto-minor-upgrade-enabled',
  title: 'RDS instances should install minor engine upgrades automatically',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  facts: ['engine', 'clusterId', 'autoMinorVersionUpgrade'],
  messages: {
    on: 'Automatic minor version upgrades are on.',
    off: 'Automatic minor version upgrades are off.',
    member: memberMessage,
    custom: 'RDS Custom does not have automatic minor version upgrades.',
  },
  rationale: 'Minor versions fix published vulnerabilities. A database that is not upgraded stays vulnerable.',
  remediation: {
    text: 'Turn on automatic minor version upgrades. RDS installs them in the maintenance window.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html',
    impact: 'The change itself does not interrupt service. Each upgrade restarts the database during the maintenance window.',
    cli: `${instanceVariant.modify} --auto-minor-version-upgrade`,
    console: modifySteps('Under Maintenance, select Enable auto minor version upgrade.'),
    terraform: terraformResource('aws_db_instance', 'auto_minor_version_upgrade = true'),
    cloudFormation: cloudFormationResource('AWS::RDS::DBInstance', 'AutoMinorVersionUpgrade: true'),
  },
  controls: {
    securityHub: ['RDS.13'],
    awsConfig: ['rds-automatic-minor-version-upgrade-enabled'],
    cis: ['3.0:2.3.2', '5.0:2.2.2', '6.0:3.2.2', '7.0:3.2.2'],
    nist80053: ['SI-2', 'SI-2(2)', 'SI-2(4)', 'SI-2(5)'],
    prowler: ['rds_instance_minor_version_upgrade_enabled'],
    cloudsploit: ['rdsMinorVersionUpgrade'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const skipped = firstVerdict(
      () => ifMember(facts, notApplicable),
      () => (isCustom(facts.engine) ? notApplicable('custom') : undefined),
    );
    return skipped ?? (facts.autoMinorVersionUpgrade ? pass('on') : fail('off'));
  },
});
