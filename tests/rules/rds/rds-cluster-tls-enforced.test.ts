import { rdsClusterTlsEnforced } from '../../../rules/rds/rds-cluster-tls-enforced.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterTlsEnforced, {
  base: { engine: 'aurora-postgresql', engineVersion: '16.3', parameters: { 'rds.force_ssl': '1' }, parameterStatus: 'in-sync' },
  pass: [
    { name: 'Aurora PostgreSQL', message: 'demanded' },
    { name: 'Aurora PostgreSQL 17 by default', facts: { engineVersion: '17.4', parameters: {} } },
    {
      name: 'Aurora MySQL',
      facts: { engine: 'aurora-mysql', engineVersion: '8.0.mysql_aurora.3.07.1', parameters: { require_secure_transport: 'ON' } },
    },
    { name: 'Multi-AZ DB cluster', facts: { engine: 'postgres', engineVersion: '15.4', parameters: {} } },
    { name: 'a cluster without members', facts: { parameterStatus: undefined } },
  ],
  fail: [
    { name: 'Aurora PostgreSQL 16 by default', facts: { parameters: {} }, message: 'open' },
    { name: 'Aurora PostgreSQL switched off', facts: { parameters: { 'rds.force_ssl': '0' } } },
    { name: 'Aurora MySQL by default', facts: { engine: 'aurora-mysql', parameters: {} } },
    { name: 'a member that has yet to reboot', facts: { parameterStatus: 'pending-reboot' }, message: 'pending' },
  ],
  undecided: [{ name: 'an engine that is not known', facts: { engine: 'novel-engine' } }],
});
