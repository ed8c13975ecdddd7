import { opensearchDomainAuditLogged } from '../../../rules/opensearch/opensearch-domain-audit-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

const logs = (...types: readonly string[]) => ({
  publishedLogs: Object.fromEntries(types.map((type) => [type, `arn:aws:logs:eu-west-1:111122223333:log-group:${type}`])),
});
const access = (enabled: boolean) => ({ fineGrainedAccess: { enabled, anonymous: false, internalUsers: false } });

testRule(opensearchDomainAuditLogged, {
  base: { ...logs('AUDIT_LOGS'), ...access(true) },
  pass: [{ name: 'passes for audit logs', message: 'published' }],
  fail: [
    { name: 'fails for only error logs', facts: logs('ES_APPLICATION_LOGS'), message: 'missing' },
    { name: 'fails for audit logs without fine-grained access control', facts: access(false), message: 'noSource' },
  ],
});
