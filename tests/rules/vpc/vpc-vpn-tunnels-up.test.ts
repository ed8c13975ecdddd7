import { vpcVpnTunnelsUp } from '../../../rules/vpc/vpc-vpn-tunnels-up.ts';
import { testRule } from '../../support/rule-tester.ts';

const up = { OutsideIpAddress: '203.0.113.1', Status: 'UP' } as const;
const down = {
  OutsideIpAddress: '203.0.113.2',
  Status: 'DOWN',
  StatusMessage: 'IPSEC IS DOWN',
  LastStatusChange: '2026-11-02T07:00:00.000Z',
} as const;

testRule(vpcVpnTunnelsUp, {
  base: { state: 'available', tunnels: [up, { ...up, OutsideIpAddress: '203.0.113.2' }] },
  pass: [{ name: 'passes for both', message: 'up' }],
  fail: [
    {
      name: 'fails when one is down',
      facts: { tunnels: [up, down] },
      message: 'down',
      severity: 'medium',
      evidence: { tunnels: ['203.0.113.2 since 2026-11-02T07:00:00.000Z (IPSEC IS DOWN)'] },
    },
    { name: 'fails when both are down', facts: { tunnels: [down, down] } },
    {
      name: 'fails for an incomplete response',
      facts: { tunnels: [up, {}] },
      evidence: { tunnels: ['unknown address since an unknown time'] },
    },
    { name: 'fails with no tunnel', facts: { tunnels: [] }, evidence: { tunnels: 'all' } },
  ],
  notApplicable: [
    { name: 'skips when not there yet', facts: { state: 'pending', tunnels: [down] }, message: 'notReady' },
    { name: 'skips when deleted', facts: { state: 'deleted', tunnels: [] } },
  ],
});
