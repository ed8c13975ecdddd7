import { autoscalingGroupElbHealthCheck } from '../../../rules/autoscaling/autoscaling-group-elb-health-check.ts';
import { testRule } from '../../support/rule-tester.ts';

const classic = { Identifier: 'web', Type: 'elb' };
const targets = { Identifier: 'targetgroup/web/1', Type: 'elbv2' };
const lattice = { Identifier: 'targetgroup/tg-1', Type: 'vpc-lattice' };

testRule(autoscalingGroupElbHealthCheck, {
  base: { trafficSources: [targets], healthChecks: ['EC2', 'ELB'] },
  pass: [
    { name: 'a target group', message: 'used' },
    { name: 'a Classic Load Balancer', facts: { trafficSources: [classic], healthChecks: ['ELB'] } },
    { name: 'VPC Lattice', facts: { trafficSources: [lattice], healthChecks: ['EC2', 'VPC_LATTICE'] } },
    { name: 'both', facts: { trafficSources: [classic, lattice], healthChecks: ['ELB', 'VPC_LATTICE'] } },
  ],
  fail: [
    { name: 'EC2 only', facts: { healthChecks: ['EC2'] }, severity: 'low', evidence: { missing: ['ELB'] } },
    { name: 'EBS only', facts: { healthChecks: ['EC2', 'EBS'] } },
    { name: 'VPC Lattice with a load balancer health check', facts: { trafficSources: [lattice] }, evidence: { missing: ['VPC_LATTICE'] } },
    { name: 'one of two', facts: { trafficSources: [targets, lattice] }, evidence: { missing: ['VPC_LATTICE'] } },
  ],
  notApplicable: [{ name: 'no load balancer', facts: { trafficSources: [], healthChecks: ['EC2'] }, message: 'alone' }],
});
