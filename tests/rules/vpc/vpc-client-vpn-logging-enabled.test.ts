import { vpcClientVpnLoggingEnabled } from '../../../rules/vpc/vpc-client-vpn-logging-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcClientVpnLoggingEnabled, {
  base: { status: 'available', connectionsLogged: true },
  pass: [
    { name: 'on', message: 'logged' },
    { name: 'on, before it has a network', facts: { status: 'pending-associate' } },
  ],
  fail: [
    { name: 'off', facts: { connectionsLogged: false }, message: 'notLogged', severity: 'low' },
    { name: 'off, before it has a network', facts: { status: 'pending-associate', connectionsLogged: false } },
  ],
  notApplicable: ['pending', 'deleting', 'deleted'].map((status) => ({
    name: status,
    facts: { status, connectionsLogged: false },
    message: 'notReady' as const,
  })),
});
