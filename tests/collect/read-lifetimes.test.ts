import { createReadLifetimes } from '../../src/collect/read-lifetimes.ts';
import type { AnySdkService } from '../../src/core/sdk.ts';

const service = { name: 'ec2' } as AnySdkService;
const reads = (...operations: string[]) => [{ service, operations }];
const want = (place: string, ...operations: string[]) => ({ place, operations: new Set(operations.map((name) => `ec2:${name}`)) });

describe('the reads that are still needed', () => {
  const instances = want('eu-west-1', 'DescribeInstances');
  const volumes = want('eu-west-1', 'DescribeVolumes', 'DescribeInstances');
  const elsewhere = want('us-east-1', 'DescribeInstances');
  const account = want('global', 'DescribeVolumes');

  test('are declared by an unfinished listing in its Region', () => {
    const demand = createReadLifetimes([instances, volumes, elsewhere]);
    demand.drop(instances);
    expect(demand.has(reads('DescribeInstances'), 'eu-west-1')).toBe(true);
    demand.drop(volumes);
    expect(demand.has(reads('DescribeInstances'), 'eu-west-1')).toBe(false);
    expect(demand.has(reads('DescribeVolumes', 'DescribeInstances'), 'us-east-1')).toBe(true);
  });

  test('are declared by an account-wide listing in every Region', () => {
    const demand = createReadLifetimes([instances, account]);
    expect(demand.has(reads('DescribeVolumes'), 'ap-south-1')).toBe(true);
    demand.drop(account);
    expect(demand.has(reads('DescribeVolumes'), 'ap-south-1')).toBe(false);
  });

  test('are needed for the account if any Region needs them', () => {
    const demand = createReadLifetimes([instances, elsewhere]);
    demand.drop(instances);
    expect(demand.has(reads('DescribeInstances'), 'global')).toBe(true);
    demand.drop(elsewhere);
    expect(demand.has(reads('DescribeInstances'), 'global')).toBe(false);
  });
});
