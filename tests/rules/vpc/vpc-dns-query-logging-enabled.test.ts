import { vpcDnsQueryLoggingEnabled } from '../../../rules/vpc/vpc-dns-query-logging-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const log = { configId: 'rqlc-1', status: 'ACTIVE', configStatus: 'CREATED' };

testRule(vpcDnsQueryLoggingEnabled, {
  base: { ownerId: '111122223333', interfaceCount: 3, dnsQueryLogs: [log] },
  pass: [
    { name: 'logged', message: 'logged', evidence: { configs: ['rqlc-1'] } },
    { name: 'by the configuration of another account', facts: { dnsQueryLogs: [{ configId: 'rqlc-2', status: 'ACTIVE' }] } },
    { name: 'by one of two', facts: { dnsQueryLogs: [{ ...log, configId: 'rqlc-2', status: 'FAILED' }, log] } },
  ],
  fail: [
    { name: 'none', facts: { dnsQueryLogs: [] }, message: 'none', severity: 'low' },
    {
      name: 'an association that does not work',
      facts: { dnsQueryLogs: [{ ...log, status: 'ACTION_NEEDED' }] },
      message: 'failing',
      evidence: { problems: ['the association with rqlc-1 is ACTION_NEEDED'] },
    },
    {
      name: 'a configuration that does not work',
      facts: { dnsQueryLogs: [{ ...log, configStatus: 'FAILED' }] },
      evidence: { problems: ['rqlc-1 is FAILED'] },
    },
  ],
  notApplicable: [
    { name: 'an empty VPC', facts: { interfaceCount: 0, dnsQueryLogs: [] }, message: 'empty' },
    { name: 'shared by another account', facts: { ownerId: '777788889999', dnsQueryLogs: [] }, message: 'shared' },
  ],
});
