import fc from 'fast-check';
import { wideRoutes } from '../../../../rules/vpc/shared/peering.ts';

const side = (vpcId: string, ...blocks: readonly string[]) => ({ accountId: '1', vpcId, region: 'eu-west-1', blocks });
const sides = [side('vpc-1', '10.0.0.0/16'), side('vpc-2', '10.1.0.0/16')];

test('routes are broad exactly if together they cover every address of the peer', () => {
  // Blocks of four bits below 10.1.0.0/16 with any size.
  const parts = fc.array(fc.tuple(fc.nat(15), fc.integer({ min: 16, max: 20 })), { maxLength: 20 });
  fc.assert(
    fc.property(parts, (given) => {
      const routes = given.map(([bits, length]) => {
        const first = (bits >> (20 - length)) << (20 - length);
        return { routeTableId: 'rtb-1', vpcId: 'vpc-1', to: [`10.1.${first << 4}.0/${length}`], first, count: 1 << (20 - length) };
      });
      const reached = new Set(routes.flatMap(({ first, count }) => Array.from({ length: count }, (_, index) => first + index)));
      expect(wideRoutes(routes, sides).wide).toHaveLength(reached.size === 16 ? 1 : 0);
    }),
  );
});

test('route tables of both VPCs are compared with the peer of their own VPC', () => {
  const routes = [
    { routeTableId: 'rtb-1', vpcId: 'vpc-1', to: ['10.0.0.0/16'] },
    { routeTableId: 'rtb-2', vpcId: 'vpc-2', to: ['10.0.0.0/16'] },
  ];
  expect(wideRoutes(routes, sides)).toEqual({ wide: [routes[1]], unknown: [] });
});
