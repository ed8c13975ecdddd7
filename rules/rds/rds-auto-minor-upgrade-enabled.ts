import { isCustom } from './shared/engine.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsAutoMinorUpgradeEnabled = defineRule({
  id: 'rds-auto-minor-upgrade-enabled',
  title: 'RDS instances should take minor engine upgrades automatically',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  facts: ['engine', 'clusterId', 'autoMinorVersionUpgrade'],
  messages: {
    on: 'Minor versions are installed automatically.',
    off: 'Minor versions are not installed automatically.',
    member: 'It is judged on its cluster {{cluster}}.',
    custom: 'RDS Custom leaves upgrades to you.',
  },
  rationale: 'Minor versions carry the fixes for published vulnerabilities; a database that is not upgraded keeps them open.',
  remediation: {
    text: 'Turn on automatic minor version upgrades; they are installed in the maintenance window.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier INSTANCE --auto-minor-version-upgrade --apply-immediately',
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
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    if (isCustom(facts.engine)) return notApplicable('custom');
    return facts.autoMinorVersionUpgrade ? pass('on') : fail('off');
  },
});
