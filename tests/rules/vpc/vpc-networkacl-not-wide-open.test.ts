import { vpcNetworkaclNotWideOpen } from '../../../rules/vpc/vpc-networkacl-not-wide-open.ts';
import { entry } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

const last = entry(32_767, 'deny', '0.0.0.0/0');
const allIn = entry(100, 'allow', '0.0.0.0/0');
const allOut = entry(100, 'allow', '0.0.0.0/0', { egress: true });
const deny = (number: number, port: number, protocol = '6') => entry(number, 'deny', '0.0.0.0/0', { ports: [port, port], protocol });

testRule(vpcNetworkaclNotWideOpen, {
  base: { entries: [entry(100, 'allow', '0.0.0.0/0', { ports: [443, 443] }), allOut, last], subnetIds: ['subnet-1'] },
  pass: [
    { name: 'passes when one port is allowed', message: 'filtered' },
    {
      name: 'passes when SSH and RDP are denied before everything is allowed',
      facts: { entries: [deny(80, 22), deny(81, 3389), allIn, last] },
    },
    { name: 'passes when a UDP port is denied before everything is allowed', facts: { entries: [deny(80, 53, '17'), allIn, last] } },
    {
      name: 'passes when ports are denied in both directions before everything is allowed',
      facts: { entries: [deny(80, 22), allIn, entry(90, 'deny', '0.0.0.0/0', { ports: [25, 25], egress: true }), allOut] },
      params: { checkEgress: true },
    },
    { name: 'passes when everything is allowed from the VPC', facts: { entries: [entry(100, 'allow', '10.0.0.0/8'), last] } },
    { name: 'passes when everything is denied before everything is allowed', facts: { entries: [entry(90, 'deny', '0.0.0.0/0'), allIn] } },
    { name: 'passes when both directions are restricted', facts: { entries: [last] }, params: { checkEgress: true } },
  ],
  fail: [
    {
      name: 'fails when all inbound traffic is allowed',
      facts: { entries: [allIn, last] },
      message: 'open',
      severity: 'low',
      evidence: { directions: 'from' },
    },
    { name: 'fails for the rules of a default network ACL', facts: { entries: [allIn, allOut, last] } },
    { name: 'fails when a port is denied after everything is allowed', facts: { entries: [allIn, deny(110, 22)] } },
    {
      name: 'fails when a port is denied for IPv4, and all IPv6 traffic is allowed',
      facts: { entries: [deny(80, 22), allIn, entry(101, 'allow', '::/0')] },
    },
    { name: 'fails when all inbound IPv6 traffic is allowed', facts: { entries: [entry(101, 'allow', '::/0')] } },
    { name: 'fails when all outbound traffic is allowed', params: { checkEgress: true }, evidence: { directions: 'to' } },
    {
      name: 'fails when all traffic in both directions is allowed',
      facts: { entries: [allIn, allOut] },
      params: { checkEgress: true },
      evidence: { directions: 'from and to' },
    },
  ],
  notApplicable: [{ name: 'skips when not associated with a subnet', facts: { entries: [allIn], subnetIds: [] }, message: 'unused' }],
});
