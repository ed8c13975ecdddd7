import { autoscalingGroupElbHealthCheck } from '../../../rules/autoscaling/autoscaling-group-elb-health-check.ts';
import { testRule } from '../../support/rule-tester.ts';

const classic = { Identifier: 'web', Type: 'elb' };
const targets = { Identifier: 'targetgroup/web/1', Type: 'elbv2' };
const lattice = { Identifier: 'targetgroup/tg-1', Type: 'vpc-lattice' };

testRule(autoscalingGroupElbHealthCheck, {
  base: { trafficSources: [targets], healthChecks: ['EC2', 'ELB'] },
  pass: [
    { name: 'passes for a target group', message: 'used' },
    { name: 'passes for a Classic Load Balancer', facts: { trafficSources: [classic], healthChecks: ['ELB'] } },
    { name: 'passes for VPC Lattice', facts: { trafficSources: [lattice], healthChecks: ['EC2', 'VPC_LATTICE'] } },
    { name: 'passes for both', facts: { trafficSources: [classic, lattice], healthChecks: ['ELB', 'VPC_LATTICE'] } },
  ],
  fail: [
    { name: 'fails for EC2 only', facts: { healthChecks: ['EC2'] }, severity: 'low', evidence: { missing: ['ELB'] } },
    { name: 'fails for EBS only', facts: { healthChecks: ['EC2', 'EBS'] } },
    {
      name: 'fails for VPC Lattice with a load balancer health check',
      facts: { trafficSources: [lattice] },
      evidence: { missing: ['VPC_LATTICE'] },
    },
    { name: 'fails for one of two', facts: { trafficSources: [targets, lattice] }, evidence: { missing: ['VPC_LATTICE'] } },
  ],
  notApplicable: [{ name: 'skips with no load balancer', facts: { trafficSources: [], healthChecks: ['EC2'] }, message: 'alone' }],
});
