import { vpcNetworkaclAdminPortsRestricted } from '../../../rules/vpc/vpc-networkacl-admin-ports-restricted.ts';
import { entry } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

const ssh = { ports: [22, 22] } as const;
const last = entry(32_767, 'deny', '0.0.0.0/0');

testRule(vpcNetworkaclAdminPortsRestricted, {
  base: { entries: [entry(100, 'allow', '0.0.0.0/0', { ports: [443, 443] }), last], subnetIds: ['subnet-1'] },
  pass: [
    { name: 'passes for HTTPS only', message: 'restricted' },
    { name: 'passes with nothing allowed', facts: { entries: [last] } },
    {
      name: 'passes when denied before everything is allowed',
      facts: {
        entries: [
          entry(90, 'deny', '0.0.0.0/0', ssh),
          entry(91, 'deny', '0.0.0.0/0', { ports: [3389, 3389] }),
          entry(100, 'allow', '0.0.0.0/0'),
        ],
      },
    },
    { name: 'passes when allowed to go out', facts: { entries: [entry(100, 'allow', '0.0.0.0/0', { egress: true }), last] } },
    { name: 'passes when allowed from the VPC', facts: { entries: [entry(100, 'allow', '10.0.0.0/8'), last] } },
    { name: 'passes for return traffic', facts: { entries: [entry(100, 'allow', '0.0.0.0/0', { ports: [1024, 3388] }), last] } },
    { name: 'passes for UDP', facts: { entries: [entry(100, 'allow', '0.0.0.0/0', { ...ssh, protocol: '17' }), last] } },
  ],
  fail: [
    {
      name: 'fails for the default ACL',
      facts: { entries: [entry(100, 'allow', '0.0.0.0/0'), last] },
      message: 'open',
      severity: 'medium',
    },
    {
      name: 'fails for SSH',
      facts: { entries: [entry(100, 'allow', '0.0.0.0/0', ssh), last] },
      evidence: { open: ['SSH (tcp 22) from rule 100'] },
    },
    { name: 'fails for SSH over IPv6', facts: { entries: [entry(100, 'deny', '0.0.0.0/0'), entry(101, 'allow', '::/0', ssh)] } },
    { name: 'fails for a later Deny', facts: { entries: [entry(100, 'allow', '0.0.0.0/0', ssh), entry(110, 'deny', '0.0.0.0/0', ssh)] } },
    {
      name: 'fails when the rule number decides, not the position in the list',
      facts: { entries: [entry(110, 'deny', '0.0.0.0/0', ssh), entry(100, 'allow', '0.0.0.0/0', ssh)] },
    },
    {
      name: 'fails when the Deny covers IPv4 only',
      facts: { entries: [entry(90, 'deny', '0.0.0.0/0', ssh), entry(101, 'allow', '::/0', ssh)] },
    },
    {
      name: 'fails when the Deny covers one network only',
      facts: { entries: [entry(90, 'deny', '203.0.113.0/24', ssh), entry(100, 'allow', '0.0.0.0/0', ssh)] },
    },
    {
      name: 'fails for an added port',
      facts: { entries: [entry(100, 'allow', '0.0.0.0/0', { ports: [5000, 6000] })] },
      params: { tcpPorts: [5986] },
    },
    { name: 'fails without subnets', facts: { entries: [entry(100, 'allow', '0.0.0.0/0', ssh)], subnetIds: [] }, severity: 'low' },
  ],
});
