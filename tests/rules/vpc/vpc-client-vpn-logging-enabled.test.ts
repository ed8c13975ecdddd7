import { vpcClientVpnLoggingEnabled } from '../../../rules/vpc/vpc-client-vpn-logging-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcClientVpnLoggingEnabled, {
  base: { status: 'available', connectionsLogged: true },
  pass: [
    { name: 'passes when on', message: 'logged' },
    { name: 'passes when on, before it has a network', facts: { status: 'pending-associate' } },
  ],
  fail: [
    { name: 'fails when off', facts: { connectionsLogged: false }, message: 'notLogged', severity: 'low' },
    { name: 'fails when off, before it has a network', facts: { status: 'pending-associate', connectionsLogged: false } },
  ],
  notApplicable: ['pending', 'deleting', 'deleted'].map((status) => ({
    name: status,
    facts: { status, connectionsLogged: false },
    message: 'notReady' as const,
  })),
});
