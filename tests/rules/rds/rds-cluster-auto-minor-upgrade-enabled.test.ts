import { rdsClusterAutoMinorUpgradeEnabled } from '../../../rules/rds/rds-cluster-auto-minor-upgrade-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterAutoMinorUpgradeEnabled, {
  base: {
    engine: 'aurora-postgresql',
    members: [
      { id: 'a', autoMinorVersionUpgrade: true },
      { id: 'b', autoMinorVersionUpgrade: true },
    ],
  },
  pass: [
    { name: 'all members of Aurora' },
    {
      name: 'Multi-AZ DB cluster by its own flag',
      facts: { engine: 'mysql', autoMinorVersionUpgrade: true, members: [{ id: 'a', autoMinorVersionUpgrade: false }] },
    },
  ],
  fail: [
    {
      name: 'one member of Aurora without it',
      facts: {
        autoMinorVersionUpgrade: true,
        members: [
          { id: 'a', autoMinorVersionUpgrade: true },
          { id: 'b', autoMinorVersionUpgrade: false },
        ],
      },
      message: 'membersOff',
      evidence: { members: ['b'] },
    },
    { name: 'a member that does not say', facts: { members: [{ id: 'a' }] }, message: 'membersOff' },
    { name: 'Multi-AZ DB cluster, off', facts: { engine: 'postgres', autoMinorVersionUpgrade: false }, message: 'off' },
    { name: 'Multi-AZ DB cluster that does not say', facts: { engine: 'postgres' }, message: 'off' },
  ],
  notApplicable: [{ name: 'Aurora without instances', facts: { members: [] } }],
});
