import { createReadLifetimes } from '../../src/collect/read-lifetimes.ts';
import type { AnySdkService } from '../../src/core/sdk.ts';

const service = { name: 'ec2' } as AnySdkService;
const reads = (...operations: string[]) => [{ service, operations }];
const want = (place: string, ...operations: string[]) => ({ place, operations: new Set(operations.map((name) => `ec2:${name}`)) });

describe('what may still be asked for', () => {
  const instances = want('eu-west-1', 'DescribeInstances');
  const volumes = want('eu-west-1', 'DescribeVolumes', 'DescribeInstances');
  const elsewhere = want('us-east-1', 'DescribeInstances');
  const account = want('global', 'DescribeVolumes');

  test('is what a listing that is not done declares, in its Region', () => {
    const demand = createReadLifetimes([instances, volumes, elsewhere]);
    demand.drop(instances);
    expect(demand.has(reads('DescribeInstances'), 'eu-west-1')).toBe(true);
    demand.drop(volumes);
    expect(demand.has(reads('DescribeInstances'), 'eu-west-1')).toBe(false);
    expect(demand.has(reads('DescribeVolumes', 'DescribeInstances'), 'us-east-1')).toBe(true);
  });

  test('is what a listing of the whole account declares, in every Region', () => {
    const demand = createReadLifetimes([instances, account]);
    expect(demand.has(reads('DescribeVolumes'), 'ap-south-1')).toBe(true);
    demand.drop(account);
    expect(demand.has(reads('DescribeVolumes'), 'ap-south-1')).toBe(false);
  });

  test('is for the whole account what any Region may ask for', () => {
    const demand = createReadLifetimes([instances, elsewhere]);
    demand.drop(instances);
    expect(demand.has(reads('DescribeInstances'), 'global')).toBe(true);
    demand.drop(elsewhere);
    expect(demand.has(reads('DescribeInstances'), 'global')).toBe(false);
  });
});
