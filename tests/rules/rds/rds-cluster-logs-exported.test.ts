import { rdsClusterLogsExported } from '../../../rules/rds/rds-cluster-logs-exported.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterLogsExported, {
  base: { engine: 'aurora-mysql', logExports: ['audit'], parameters: { server_audit_logging: '1', server_audit_events: 'CONNECT' } },
  pass: [
    { name: 'Aurora MySQL', message: 'exported' },
    { name: 'Aurora MySQL, the parameter in words', facts: { parameters: { server_audit_logging: 'ON', server_audit_events: 'QUERY' } } },
    { name: 'Aurora PostgreSQL', facts: { engine: 'aurora-postgresql', logExports: ['postgresql'], parameters: {} } },
    { name: 'Multi-AZ DB cluster', facts: { engine: 'mysql', logExports: ['audit', 'error'], parameters: {} } },
    {
      name: 'Aurora MySQL where no audit is required',
      facts: { logExports: ['error'], parameters: {} },
      params: { requiredLogs: ['aurora-mysql:error'] },
    },
  ],
  fail: [
    { name: 'Aurora MySQL without audit', facts: { logExports: ['error'] }, message: 'missing', evidence: { missing: ['audit'] } },
    {
      name: 'Aurora MySQL that writes no audit log',
      facts: { parameters: { server_audit_logging: '0', server_audit_events: 'CONNECT' } },
      message: 'auditOff',
    },
    { name: 'Aurora MySQL that is not told what to write', facts: { parameters: { server_audit_logging: '1' } }, message: 'auditOff' },
    { name: 'Aurora MySQL at the default of the engine', facts: { parameters: {} }, message: 'auditOff' },
    { name: 'Aurora PostgreSQL', facts: { engine: 'aurora-postgresql', logExports: [] }, message: 'missing' },
  ],
  notApplicable: [{ name: 'nothing required', params: { requiredLogs: [] }, message: 'none' }],
});
