import { instanceCollector } from '../../../src/services/ec2/instance.ts';
import type { LoadBalancerPath } from '../../../src/network/load-balancer-paths.ts';
import { sampleAccount } from '../../../sample/account/index.ts';
import { elbData } from '../../../sample/account/elb/elb.ts';
import { sampleElb } from '../../../sample/account/elb/company.ts';
import { company } from '../../../sample/account/company.ts';
import { ec2Id } from '../../../sample/account/ec2/page.ts';
import { credentialsOf } from '../../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../../sample/endpoint/server.ts';
import type { Fault } from '../../../sample/endpoint/types.ts';
import type { Fact } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const others = sampleAccount.services.filter(({ service }) => service !== 'elb' && service !== 'elbv2');

/** Paths to each instance of the company, with other load balancers or faults. */
async function pathsToInstances(resources = sampleElb, faults: readonly Fault[] = []) {
  const endpoint = await startEndpoint({ accounts: [{ id: company.accountId, services: [...others, ...elbData(resources)] }], faults });
  try {
    const { resources: instances } = await collect(instanceCollector, {
      facts: ['loadBalancerPaths'],
      endpoint: endpoint.url,
      credentials: credentialsOf(company.accountId),
      accountId: company.accountId,
      regions: company.regions,
    });
    return new Map(
      instances.map(({ id, facts }) => [id, (facts as Record<string, Fact<readonly LoadBalancerPath[]>>)['loadBalancerPaths']]),
    );
  } finally {
    await endpoint.close();
  }
}

test('paths lead through internet-facing load balancers of all types to their targets', async () => {
  const paths = await pathsToInstances();
  const to = (id: string) => {
    const fact = paths.get(id);
    return fact?.state === 'known'
      ? fact.value.map(({ listener, targetPort, http }) => `${listener} to ${targetPort}${http ? ' over HTTP' : ''}`)
      : fact;
  };
  // The HTTP listener only redirects.
  expect(to(ec2Id('i', 0x101))).toEqual(['HTTPS 443 to 8080 over HTTP']);
  // Behind an internal load balancer.
  expect(to(ec2Id('i', 0x104))).toEqual([]);
  // A Network Load Balancer in one public subnet.
  expect(to(ec2Id('i', 0x301))).toEqual(['TCP 22 to 443', 'TLS 443 to 443']);
  // A Classic Load Balancer: its group opens port 3306, but not port 443.
  expect(to(ec2Id('i', 0x106))).toEqual(['TCP 3306 to 3306']);
});

test('targets are read only if a load balancer is internet-facing', async () => {
  const internal = { ...sampleElb, loadBalancers: [], classic: [] };
  expect([...(await pathsToInstances(internal)).values()].every((fact) => fact?.state === 'known' && fact.value.length === 0)).toBe(true);
});

test('denied targets make the paths of the Region unreadable', async () => {
  const paths = await pathsToInstances(sampleElb, [{ match: 'elbv2:DescribeTargetHealth', kind: 'denied', region: company.regions[0] }]);
  expect(paths.get(ec2Id('i', 0x101))).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied' } });
  expect(paths.get(ec2Id('i', 0x301))).toMatchObject({ state: 'known' });
});
