import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2';
import { instanceCollector } from '../../../src/services/ec2/instance.ts';
import { serviceCollector } from '../../../src/services/ecs/service-collector.ts';
import { pathsInPrefixes } from '../../../src/services/elb/paths.ts';
import type { Collector } from '../../../src/core/collector.ts';
import type { LoadBalancerPath } from '../../../src/network/load-balancer-paths.ts';
import { sampleAccount } from '../../../sample/account/index.ts';
import { elbData, loadBalancerArn, targetGroupArn } from '../../../sample/account/elb/elb.ts';
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
const pathsToInstances = (resources = sampleElb, faults: readonly Fault[] = []) => pathsTo(instanceCollector, resources, faults);

async function pathsTo(collector: Collector, resources = sampleElb, faults: readonly Fault[] = []) {
  const endpoint = await startEndpoint({ accounts: [{ id: company.accountId, services: [...others, ...elbData(resources)] }], faults });
  try {
    const { resources: targets } = await collect(collector, {
      facts: ['loadBalancerPaths'],
      endpoint: endpoint.url,
      credentials: credentialsOf(company.accountId),
      accountId: company.accountId,
      regions: company.regions,
    });
    return new Map(targets.map(({ id, facts }) => [id, (facts as Record<string, Fact<readonly LoadBalancerPath[]>>)['loadBalancerPaths']]));
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

test('paths lead to the container ports of ECS services', async () => {
  const paths = await pathsTo(serviceCollector);
  const to = (id: string) => {
    const fact = paths.get(id);
    return fact?.state === 'known' ? fact.value.map(({ listener, targetPort }) => `${listener} to ${targetPort}`) : fact;
  };
  expect(to('storefront/web')).toEqual(['HTTPS 443 to 8080']);
  expect(to('batch/scraper')).toEqual(['TCP 6379 to 6379']);
  expect(to('storefront/agent')).toEqual([]);
});

test('paths lead to the container port, not to the port of the target group', async () => {
  const targetGroups = sampleElb.targetGroups.map((group) => (group.name === 'scraper-cache' ? { ...group, Port: 80 } : group));
  const fact = (await pathsTo(serviceCollector, { ...sampleElb, targetGroups })).get('batch/scraper');
  expect(fact).toMatchObject({ state: 'known', value: [{ targetPort: 6379, http: false }] });
});

test('paths lead to addresses of pods in the prefixes of their node', () => {
  const path = { targetPort: 8080 } as LoadBalancerPath;
  const paths = new Map([
    ['vpc-1 10.0.0.17', [path]],
    ['vpc-1 2001:db8::5', [path]],
    ['vpc-1 10.0.0.40', [path]],
    ['vpc-2 10.0.0.18', [path]],
    ['i-1', [path]],
  ]);
  expect(pathsInPrefixes(paths, 'vpc-1', ['10.0.0.16/28'])).toHaveLength(1);
  expect(pathsInPrefixes(paths, 'vpc-1', ['10.0.0.16/28', '2001:db8::/80'])).toHaveLength(2);
  expect(pathsInPrefixes(paths, 'vpc-1', [])).toEqual([]);
  expect(pathsInPrefixes(undefined, 'vpc-1', ['10.0.0.16/28'])).toEqual([]);
});

describe('a search service behind a rule of a listener', () => {
  const [ireland] = company.regions;
  const arn = targetGroupArn(ireland, 'search', '1234567890abcdef');
  const forward = { Type: 'forward', TargetGroupArn: arn, Order: 2 } as const;
  const logIn = (OnUnauthenticatedRequest: 'allow' | 'authenticate') =>
    ({
      Type: 'authenticate-oidc',
      Order: 1,
      AuthenticateOidcConfig: {
        Issuer: 'https://login.example',
        AuthorizationEndpoint: 'https://login.example/authorize',
        TokenEndpoint: 'https://login.example/token',
        UserInfoEndpoint: 'https://login.example/userinfo',
        ClientId: 'search',
        OnUnauthenticatedRequest,
      },
    }) as const;
  const unauthenticated = { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } } as const;

  /** Whether the paths to the search service through one listener are authenticated. */
  async function isAuthenticated(DefaultActions: readonly Action[], ...rules: readonly (readonly Action[])[]) {
    const storefront = sampleElb.loadBalancers.find(({ name }) => name === 'storefront');
    if (storefront === undefined) throw new Error('the storefront is missing');
    const listener = {
      Protocol: 'HTTPS' as const,
      Port: 443,
      DefaultActions: [...DefaultActions],
      rules: rules.map((Actions, index) => ({
        Priority: String(index + 1),
        Conditions: [{ Field: 'host-header', Values: ['search.example'] }],
        Actions: [...Actions],
      })),
    };
    const group = {
      name: 'search',
      region: ireland,
      id: '1234567890abcdef',
      Protocol: 'HTTP' as const,
      Port: 9200,
      LoadBalancerArns: [loadBalancerArn(storefront)],
      targets: [{ Id: ec2Id('i', 0x104) }],
    };
    const paths = await pathsToInstances({
      ...sampleElb,
      loadBalancers: [{ ...storefront, listeners: [listener] }],
      targetGroups: [group],
      classic: [],
    });
    const fact = paths.get(ec2Id('i', 0x104));
    return fact?.state === 'known' ? fact.value.map(({ authenticated }) => authenticated) : fact;
  }

  test('is authenticated if the rules that forward to it authenticate', async () => {
    expect(await isAuthenticated([unauthenticated], [logIn('authenticate'), forward])).toEqual([true]);
  });

  test('is open if one rule does not authenticate, although the default action does', async () => {
    expect(await isAuthenticated([logIn('authenticate'), forward], [forward])).toEqual([false]);
    expect(await isAuthenticated([unauthenticated], [logIn('allow'), forward])).toEqual([false]);
  });

  test('is not reached if no rule forwards to it', async () => {
    expect(await isAuthenticated([unauthenticated])).toEqual([]);
  });
});
