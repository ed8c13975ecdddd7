import { vpcDnsQueryLoggingEnabled } from '../../../rules/vpc/vpc-dns-query-logging-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const log = { configId: 'rqlc-1', status: 'ACTIVE', configStatus: 'CREATED' };

testRule(vpcDnsQueryLoggingEnabled, {
  base: { ownerId: '111122223333', interfaceCount: 3, dnsQueryLogs: [log] },
  pass: [
    { name: 'passes when logged', message: 'logged', evidence: { configs: ['rqlc-1'] } },
    { name: 'passes by the configuration of another account', facts: { dnsQueryLogs: [{ configId: 'rqlc-2', status: 'ACTIVE' }] } },
    { name: 'passes by one of two', facts: { dnsQueryLogs: [{ ...log, configId: 'rqlc-2', status: 'FAILED' }, log] } },
  ],
  fail: [
    { name: 'fails for none', facts: { dnsQueryLogs: [] }, message: 'none', severity: 'low' },
    {
      name: 'fails for an association that does not work',
      facts: { dnsQueryLogs: [{ ...log, status: 'ACTION_NEEDED' }] },
      message: 'failing',
      evidence: { problems: ['the association with rqlc-1 is ACTION_NEEDED'] },
    },
    {
      name: 'fails for a configuration that does not work',
      facts: { dnsQueryLogs: [{ ...log, configStatus: 'FAILED' }] },
      evidence: { problems: ['rqlc-1 is FAILED'] },
    },
  ],
  notApplicable: [
    { name: 'skips an empty VPC', facts: { interfaceCount: 0, dnsQueryLogs: [] }, message: 'empty' },
    { name: 'skips when shared by another account', facts: { ownerId: '777788889999', dnsQueryLogs: [] }, message: 'shared' },
  ],
});
