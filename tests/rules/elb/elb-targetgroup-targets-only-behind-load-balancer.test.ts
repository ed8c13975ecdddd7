import { elbTargetgroupTargetsOnlyBehindLoadBalancer } from '../../../rules/elb/elb-targetgroup-targets-only-behind-load-balancer.ts';
import { testRule } from '../../support/rule-tester.ts';

const closed = { id: 'i-1', port: 80, paths: [] };
const open = { id: 'i-2', port: 80, paths: [{ address: '203.0.113.7' }] };
const elsewhere = { id: '192.168.0.1', port: 80, paths: [], elsewhere: true as const };

const summary = (change: object = {}) => ({
  summary: { targetType: 'instance', protocol: 'HTTPS', port: 443, attached: true, healthCheckProtocol: 'HTTPS', ...change },
});

testRule(elbTargetgroupTargetsOnlyBehindLoadBalancer, {
  base: { ...summary({ targetType: 'instance', attached: true }), targets: [closed] },
  pass: [
    { name: 'passes when closed', message: 'closed', evidence: { count: 1 } },
    {
      name: 'passes when closed next to addresses elsewhere',
      facts: { ...summary({ targetType: 'ip' }), targets: [closed, elsewhere] },
      message: 'closedHere',
    },
  ],
  fail: [
    {
      name: 'fails when one target is reachable',
      facts: { targets: [closed, open] },
      message: 'reachable',
      evidence: { targets: ['i-2:80'] },
    },
    { name: 'fails when reachable next to addresses elsewhere', facts: { ...summary({ targetType: 'ip' }), targets: [elsewhere, open] } },
  ],
  notApplicable: [
    { name: 'skips functions', facts: { ...summary({ targetType: 'lambda' }) }, message: 'otherTarget' },
    { name: 'skips an Application Load Balancer', facts: { ...summary({ targetType: 'alb' }) }, message: 'otherTarget' },
    { name: 'skips a group that nothing uses', facts: { ...summary({ attached: false }) }, message: 'notAttached' },
    { name: 'skips with no targets', facts: { targets: [] }, message: 'empty' },
    { name: 'skips only addresses elsewhere', facts: { ...summary({ targetType: 'ip' }), targets: [elsewhere] }, message: 'elsewhere' },
  ],
});
