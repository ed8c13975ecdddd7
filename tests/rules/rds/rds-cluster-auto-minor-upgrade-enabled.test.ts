import { rdsClusterAutoMinorUpgradeEnabled } from '../../../rules/rds/rds-cluster-auto-minor-upgrade-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const members = (...settings: boolean[]) =>
  settings.map((autoMinorVersionUpgrade, index) => ({ id: `orders-${index + 1}`, autoMinorVersionUpgrade }));

testRule(rdsClusterAutoMinorUpgradeEnabled, {
  base: { engine: 'aurora-postgresql', autoMinorVersionUpgrade: true, members: members(true, true), copyRegions: [] },
  pass: [
    { name: 'passes when the setting is on for an Aurora cluster and its members' },
    { name: 'passes for an Aurora cluster without members', facts: { members: [] } },
    { name: 'passes for a Multi-AZ DB cluster with any setting of its members', facts: { engine: 'mysql', members: members(false) } },
    { name: 'passes for Aurora PostgreSQL with copies in another Region', facts: { copyRegions: ['us-east-1'] } },
  ],
  fail: [
    {
      name: 'fails when the setting is off for an Aurora cluster but on for its members',
      facts: { autoMinorVersionUpgrade: false },
      message: 'off',
      severity: 'high',
    },
    {
      name: 'fails when the setting is off for one member of an Aurora cluster',
      facts: { members: members(true, false) },
      message: 'membersOff',
      severity: 'high',
      evidence: { members: ['orders-2'] },
    },
    {
      name: 'fails when the setting is off for one member and unknown for another one',
      facts: { members: [...members(false), { id: 'orders-2' }] },
      message: 'membersOff',
    },
    {
      name: 'fails when the setting is off for a Multi-AZ DB cluster',
      facts: { engine: 'postgres', autoMinorVersionUpgrade: false },
      message: 'off',
      severity: 'high',
    },
    {
      name: 'fails at low severity when the setting is off in a global database',
      facts: { autoMinorVersionUpgrade: false, globalDatabase: 'orders-global' },
      severity: 'low',
    },
    {
      name: 'fails at low severity when a member of Aurora MySQL with cross-Region replicas has the setting off',
      facts: { engine: 'aurora-mysql', members: members(false), copyRegions: ['us-east-1'] },
      severity: 'low',
    },
  ],
  notApplicable: [
    {
      name: 'skips a cluster of a global database, which Aurora does not upgrade',
      facts: { globalDatabase: 'orders-global' },
      message: 'global',
      evidence: { globalDatabase: 'orders-global' },
    },
    {
      name: 'skips Aurora MySQL with cross-Region replicas, which Aurora does not upgrade',
      facts: { engine: 'aurora-mysql', copyRegions: ['us-east-1'] },
      message: 'copied',
      evidence: { regions: ['us-east-1'] },
    },
  ],
  undecided: [
    { name: 'is unknown when AWS does not report the setting of a member', facts: { members: [{ id: 'orders-1' }] }, message: 'unknown' },
  ],
});
