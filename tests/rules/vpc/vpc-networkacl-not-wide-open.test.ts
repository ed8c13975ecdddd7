import { vpcNetworkaclNotWideOpen } from '../../../rules/vpc/vpc-networkacl-not-wide-open.ts';
import { entry } from '../../support/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

const last = entry(32_767, 'deny', '0.0.0.0/0');
const allIn = entry(100, 'allow', '0.0.0.0/0');
const allOut = entry(100, 'allow', '0.0.0.0/0', { egress: true });

testRule(vpcNetworkaclNotWideOpen, {
  base: { entries: [entry(100, 'allow', '0.0.0.0/0', { ports: [443, 443] }), allOut, last], subnetIds: ['subnet-1'], isDefault: false },
  pass: [
    { name: 'one port in', message: 'filtered' },
    { name: 'everything from the VPC', facts: { entries: [entry(100, 'allow', '10.0.0.0/8'), last] } },
    { name: 'everything denied first', facts: { entries: [entry(90, 'deny', '0.0.0.0/0'), allIn] } },
    { name: 'both directions filtered', facts: { entries: [last] }, params: { checkEgress: true } },
  ],
  fail: [
    { name: 'everything in', facts: { entries: [allIn, last] }, message: 'open', severity: 'low', evidence: { directions: 'from' } },
    { name: 'the default ACL', facts: { entries: [allIn, allOut, last], isDefault: true } },
    { name: 'everything in over IPv6', facts: { entries: [entry(101, 'allow', '::/0')] } },
    { name: 'everything out', params: { checkEgress: true }, evidence: { directions: 'to' } },
    { name: 'both ways', facts: { entries: [allIn, allOut] }, params: { checkEgress: true }, evidence: { directions: 'from and to' } },
    { name: 'of no use', facts: { subnetIds: [] }, message: 'unused' },
  ],
  notApplicable: [
    { name: 'a default ACL of no use', facts: { entries: [allIn], subnetIds: [], isDefault: true }, message: 'unusedDefault' },
  ],
});
