import { neptuneClusterAuditLogsExported } from '../../../rules/neptune/neptune-cluster-audit-logs-exported.ts';
import { testRule } from '../../support/rule-tester.ts';

const auditing = (value: string) => ({ parameters: { neptune_enable_audit_log: value } });

testRule(neptuneClusterAuditLogsExported, {
  base: { logExports: ['audit'], ...auditing('1'), parameterStatus: 'in-sync' },
  pass: [
    { name: 'passes when audit logs are written and published', message: 'exported' },
    { name: 'passes when a cluster without instances has no status', facts: { parameterStatus: undefined } },
  ],
  fail: [
    { name: 'fails when only the slow query log is published', facts: { logExports: ['slowquery'] }, message: 'missing' },
    { name: 'fails when audit logs are published but turned off', facts: auditing('0'), message: 'off' },
    { name: 'fails with the default of the engine', facts: { parameters: {} }, message: 'off' },
    {
      name: 'fails when an instance was not restarted',
      facts: { parameterStatus: 'pending-reboot' },
      message: 'pending',
      evidence: { status: 'pending-reboot' },
    },
  ],
});
