import { docdbClusterAuditLogsExported } from '../../../rules/docdb/docdb-cluster-audit-logs-exported.ts';
import { testRule } from '../../support/rule-tester.ts';

const auditing = (value: string) => ({ parameters: { audit_logs: value } });

testRule(docdbClusterAuditLogsExported, {
  base: { logExports: ['audit'], ...auditing('enabled') },
  pass: [
    { name: 'passes when audit logs are written and published', message: 'exported' },
    { name: 'passes when some events are audited', facts: auditing('ddl, dml_write') },
    {
      name: 'passes with a required profiler log',
      facts: { logExports: ['audit', 'profiler'], parameters: { audit_logs: 'all', profiler: 'enabled' } },
      params: { requireProfiler: true },
    },
  ],
  fail: [
    { name: 'fails when no log is published', facts: { logExports: [] }, message: 'missing', evidence: { missing: ['audit'] } },
    { name: 'fails when only the profiler log is published', facts: { logExports: ['profiler'] }, message: 'missing' },
    { name: 'fails when audit logs are published but disabled', facts: auditing('disabled'), message: 'off', evidence: { off: ['audit'] } },
    { name: 'fails when no event is audited', facts: auditing('none'), message: 'off' },
    { name: 'fails with the default of the engine', facts: { parameters: {} }, message: 'off' },
    {
      name: 'fails without a required profiler log',
      params: { requireProfiler: true },
      message: 'missing',
      evidence: { missing: ['profiler'] },
    },
    {
      name: 'fails when a required profiler log is published but disabled',
      facts: { logExports: ['audit', 'profiler'] },
      params: { requireProfiler: true },
      message: 'off',
      evidence: { off: ['profiler'] },
    },
  ],
});
