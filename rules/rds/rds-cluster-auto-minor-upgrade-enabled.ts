import { isAurora } from './shared/engine.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterAutoMinorUpgradeEnabled = defineRule({
  id: 'rds-cluster-auto-minor-upgrade-enabled',
  title: 'RDS clusters should take minor engine upgrades automatically',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 1,
  facts: ['engine', 'autoMinorVersionUpgrade', 'members'],
  messages: {
    on: 'Minor versions are installed automatically.',
    off: 'Minor versions are not installed automatically.',
    membersOff: 'Minor versions are not installed automatically, for it is off for {{members}}.',
    empty: 'It has no instances.',
  },
  rationale: 'Minor versions carry the fixes for published vulnerabilities; a database that is not upgraded keeps them open.',
  remediation: {
    text: 'Turn on automatic minor version upgrades: for a Multi-AZ DB cluster on the cluster, for Aurora on every instance of it.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Updates.AMVU.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier MEMBER --auto-minor-version-upgrade --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.35'],
    awsConfig: ['rds-cluster-auto-minor-version-upgrade-enable'],
    nist80053: ['SI-2', 'SI-2(2)', 'SI-2(4)', 'SI-2(5)'],
    prowler: ['rds_cluster_minor_version_upgrade_enabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (!isAurora(facts.engine)) return facts.autoMinorVersionUpgrade ? pass('on') : fail('off');
    if (facts.members.length === 0) return notApplicable('empty');
    const off = facts.members.filter(({ autoMinorVersionUpgrade }) => autoMinorVersionUpgrade !== true).map(({ id }) => id);
    return off.length === 0 ? pass('on') : fail('membersOff', { members: off });
  },
});
