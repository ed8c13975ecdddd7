import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { engineFamily, isAurora } from './shared/engine.ts';
import { clusterVariant, modifySteps } from './shared/variants.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterAutoMinorUpgradeEnabled = defineRule({
  id: 'rds-cluster-auto-minor-upgrade-enabled',
  title: 'RDS clusters should install minor engine upgrades automatically',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  facts: ['engine', 'autoMinorVersionUpgrade', 'members', 'globalDatabase', 'copyRegions'],
  messages: {
    on: 'Automatic minor version upgrades are on.',
    off: 'Automatic minor version upgrades are off for the cluster.',
    membersOff:
      'Automatic minor version upgrades are off for {{members}}. Aurora upgrades a cluster only if they are on for all of its instances.',
    unknown: 'AWS does not report whether automatic minor version upgrades are on for {{members}}.',
    global: 'Aurora does not upgrade clusters in a global database automatically, and the cluster belongs to {{globalDatabase}}.',
    copied: 'Aurora MySQL does not upgrade clusters with cross-Region replicas automatically, and the cluster has replicas in {{regions}}.',
  },
  rationale: 'Minor versions fix published vulnerabilities. A database that is not upgraded stays vulnerable.',
  remediation: {
    text: 'Turn on automatic minor version upgrades for the cluster and, for Aurora, for every instance in it. Upgrade clusters in global databases and clusters with cross-Region replicas yourself.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_UpgradeDBInstance.Maintenance.html',
    impact: 'The change itself does not interrupt service. Each upgrade restarts the database during the maintenance window.',
    cli: [
      `${clusterVariant.modify} --auto-minor-version-upgrade`,
      'aws rds modify-db-instance --db-instance-identifier MEMBER --auto-minor-version-upgrade',
    ].join('\n'),
    console: modifySteps('Under Maintenance, select Enable auto minor version upgrade. For Aurora, repeat this for each instance.'),
    terraform: terraformResource('aws_rds_cluster_instance', 'auto_minor_version_upgrade = true'),
    cloudFormation: cloudFormationResource('AWS::RDS::DBInstance', "DBClusterIdentifier: '{{id}}'", 'AutoMinorVersionUpgrade: true'),
  },
  // AWS evaluates RDS.13 on members of clusters, and RDS.35 on Multi-AZ DB clusters.
  controls: {
    securityHub: ['RDS.13', 'RDS.35'],
    awsConfig: ['rds-automatic-minor-version-upgrade-enabled', 'rds-cluster-auto-minor-version-upgrade-enable'],
    cis: ['3.0:2.3.2', '5.0:2.2.2', '6.0:3.2.2', '7.0:3.2.2'],
    nist80053: ['SI-2', 'SI-2(2)', 'SI-2(4)', 'SI-2(5)'],
    prowler: ['rds_cluster_minor_version_upgrade_enabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    // https://docs.aws.amazon.com/config/latest/developerguide/rds-automatic-minor-version-upgrade-enabled.html
    const unsupported = () =>
      firstVerdict(
        () => (facts.globalDatabase === undefined ? undefined : notApplicable('global', { globalDatabase: facts.globalDatabase })),
        () =>
          engineFamily(facts.engine) === 'aurora-mysql' && facts.copyRegions.length > 0
            ? notApplicable('copied', { regions: facts.copyRegions })
            : undefined,
      );
    const severity = () =>
      unsupported() === undefined
        ? undefined
        : ({ severity: 'low', because: 'Aurora does not upgrade this cluster automatically' } as const);
    const membersWith = (setting: boolean | undefined) =>
      facts.members.filter(({ autoMinorVersionUpgrade }) => autoMinorVersionUpgrade === setting).map(({ id }) => id);
    const failed = firstVerdict(
      () => (facts.autoMinorVersionUpgrade ? undefined : fail('off', {}, severity)),
      () => {
        if (!isAurora(facts.engine)) return undefined;
        const members = membersWith(false);
        return members.length === 0 ? undefined : fail('membersOff', { members }, severity);
      },
    );
    if (failed !== undefined) return failed;
    if (!isAurora(facts.engine)) return pass('on');
    const members = membersWith(undefined);
    return unsupported() ?? (members.length > 0 ? indeterminate('unknown', { members }) : pass('on'));
  },
});
