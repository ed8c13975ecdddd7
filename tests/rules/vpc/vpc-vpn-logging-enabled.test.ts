import { vpcVpnLoggingEnabled } from '../../../rules/vpc/vpc-vpn-logging-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';
import { tunnel } from '../../support/resources/vpn.ts';

testRule(vpcVpnLoggingEnabled, {
  base: { state: 'available', tunnelOptions: [tunnel(), tunnel({ outsideIp: '203.0.113.2' })] },
  pass: [{ name: 'passes for both tunnels', message: 'logged' }],
  fail: [
    {
      name: 'fails for one tunnel',
      facts: { tunnelOptions: [tunnel(), tunnel({ outsideIp: '203.0.113.2', logged: false })] },
      message: 'silent',
      severity: 'medium',
      evidence: { tunnels: ['203.0.113.2'] },
    },
    { name: 'fails for neither', facts: { tunnelOptions: [tunnel({ logged: false }), tunnel({ logged: false })] } },
  ],
  notApplicable: [
    { name: 'skips while being deleted', facts: { state: 'deleting', tunnelOptions: [tunnel({ logged: false })] }, message: 'notReady' },
  ],
});
