import { wafWebaclLogsRedacted } from '../../../rules/waf/waf-webacl-logs-redacted.ts';
import { testRule } from '../../support/rule-tester.ts';

const logging = (scope: string, ...redactedHeaders: readonly string[]) => [
  { scope, filtered: false, destinations: ['bucket'], redactedHeaders },
];
const protecting = (...protectedHeaders: readonly string[]) => ({
  configuration: { defaultAction: 'allow', rules: [], managedByFirewallManager: false, protectedHeaders },
});

testRule(wafWebaclLogsRedacted, {
  base: { ...protecting(), logging: logging('CUSTOMER', 'authorization', 'cookie'), otherLogging: [] },
  pass: [
    { name: 'passes for redacted headers', message: 'redacted', evidence: { headers: ['authorization', 'cookie'] } },
    {
      name: 'passes for one header redacted, one protected',
      facts: { ...protecting('cookie'), logging: logging('CUSTOMER', 'authorization') },
    },
    {
      name: 'passes for protected headers in Security Lake',
      facts: { ...protecting('cookie', 'authorization'), otherLogging: logging('SECURITY_LAKE') },
    },
    { name: 'passes for other letter case', params: { redactedHeaders: ['Cookie'] } },
  ],
  fail: [
    {
      name: 'fails for one header left out',
      facts: { logging: logging('CUSTOMER', 'cookie') },
      message: 'shown',
      evidence: { headers: ['authorization'] },
    },
    { name: 'fails for redaction that does not reach Security Lake', facts: { otherLogging: logging('SECURITY_LAKE') } },
  ],
  notApplicable: [{ name: 'skips with no logs', facts: { logging: [] }, message: 'notLogged' }],
});
