import { ecsNoPublicIp } from '../../../rules/ecs/ecs-no-public-ip.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const routes = (target: string) => ({
  'subnet-a': { routeTableId: 'rtb-a', routes: [{ to: ['0.0.0.0/0'], target, active: true }] },
});
const network = (assignPublicIp: boolean) => ({ network: { assignPublicIp, subnetIds: ['subnet-a'], groupIds: ['sg-a'] } });

testRuleFamily(ecsNoPublicIp, {
  base: { status: 'ACTIVE', ...network(false), subnets: routes('igw-a') },
  pass: [{ name: 'passes with no public IP addresses', message: 'private' }],
  fail: [
    { name: 'fails for public IP addresses in a public subnet', facts: network(true), message: 'public', severity: 'high' },
    { name: 'fails for public IP addresses without a route', facts: { ...network(true), subnets: routes('nat-a') }, severity: 'medium' },
    {
      name: 'fails for public IP addresses in a subnet of another account',
      facts: { ...network(true), subnets: { 'subnet-a': null } },
      severity: 'high',
    },
    { name: 'fails for an unknown status', facts: { ...network(true), status: 'NEW' }, severity: 'high' },
  ],
  notApplicable: [
    { name: 'skips tasks in the network of their host', facts: { network: undefined }, message: 'host' },
    { name: 'skips a service or task set that ends', facts: { ...network(true), status: 'DRAINING' }, message: 'ended' },
  ],
});
