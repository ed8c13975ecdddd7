import type { LoadBalancerDescription } from '@aws-sdk/client-elastic-load-balancing';
import type { Listener, LoadBalancer, Rule, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { SharedRead } from '../../core/collector.ts';
import type { TlsPolicy } from './facts.ts';
import { apiCalls, sharedListing } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { isHttpServicePort } from '../../network/load-balancer-paths.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { elb, elbV2 } from './clients.ts';

const regional = { scope: 'regional', token: ['Marker', 'NextMarker'] } as const;

/** The largest page of both versions of the API. */
const PAGE_SIZE = 400;

export const loadBalancers = sharedListing(elbV2, 'DescribeLoadBalancers', {
  ...regional,
  input: () => ({ PageSize: PAGE_SIZE }),
  items: (output) => output.LoadBalancers,
  value: (items): readonly LoadBalancer[] => items,
});

export const targetGroups = sharedListing(elbV2, 'DescribeTargetGroups', {
  ...regional,
  input: () => ({ PageSize: PAGE_SIZE }),
  items: (output) => output.TargetGroups,
  value: (items): readonly TargetGroup[] => items,
});

export const classicLoadBalancers = sharedListing(elb, 'DescribeLoadBalancers', {
  ...regional,
  input: () => ({ PageSize: PAGE_SIZE }),
  items: (output) => output.LoadBalancerDescriptions,
  value: (items): readonly LoadBalancerDescription[] => items,
});

/** Listeners of each load balancer by its ARN, or why they could not be read, without load balancers that were deleted during the audit. */
export const listenersByLoadBalancer: SharedRead<ReadonlyMap<string, readonly Listener[] | ReadFailure>> = {
  name: 'elbv2:DescribeListeners',
  scope: 'regional',
  apiCalls: [...loadBalancers.apiCalls, apiCalls(elbV2, 'DescribeListeners')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const arns = ((await shared(loadBalancers)) ?? []).flatMap(({ LoadBalancerArn }) => LoadBalancerArn ?? []);
    const read = async (LoadBalancerArn: string) => {
      const listeners: Listener[] = [];
      try {
        const pages = aws.pages(elbV2, 'DescribeListeners', { input: { LoadBalancerArn, PageSize: PAGE_SIZE }, token: regional.token });
        for await (const { Listeners = [] } of pages) listeners.push(...Listeners);
        return listeners;
      } catch (error) {
        if (!(error instanceof ReadFailure)) throw error;
        return ['LoadBalancerNotFound', 'LoadBalancerNotFoundException'].includes(error.code) ? undefined : error;
      }
    };
    const found = await mapConcurrently(arns, async (arn) => [arn, await read(arn)] as const);
    return new Map(found.flatMap(([arn, listeners]) => (listeners === undefined ? [] : [[arn, listeners] as const])));
  },
};

/** A registered target. */
export interface RegisteredTarget {
  readonly id: string;
  readonly port: number;
}

/** Targets of the groups that a load balancer uses by ARN of the group, or why they could not be read; none of Lambda functions. */
export const targetsByGroup: SharedRead<ReadonlyMap<string, readonly RegisteredTarget[] | ReadFailure>> = {
  name: 'elbv2:DescribeTargetHealth',
  scope: 'regional',
  apiCalls: [...targetGroups.apiCalls, apiCalls(elbV2, 'DescribeTargetHealth')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const groups = ((await shared(targetGroups)) ?? []).filter(
      ({ TargetType, LoadBalancerArns = [] }) => TargetType !== 'lambda' && LoadBalancerArns.length > 0,
    );
    const read = async ({ TargetGroupArn, Port = 0 }: TargetGroup) => {
      try {
        const { TargetHealthDescriptions = [] } = await aws.call(elbV2, 'DescribeTargetHealth', { TargetGroupArn });
        return TargetHealthDescriptions.flatMap(({ Target }) =>
          Target?.Id === undefined ? [] : [{ id: Target.Id, port: Target.Port ?? Port }],
        );
      } catch (error) {
        if (!(error instanceof ReadFailure)) throw error;
        return ['TargetGroupNotFound', 'TargetGroupNotFoundException'].includes(error.code) ? [] : error;
      }
    };
    return new Map(await mapConcurrently(groups, async (group) => [group.TargetGroupArn ?? '', await read(group)] as const));
  },
};

/**
 * Rules of the Application Load Balancers in front of services that listen for HTTP requests, by ARN of the listener, or why they could not be
 * read. They decide whether clients must authenticate; for other targets, that makes no difference.
 */
export const rulesOfHttpServices: SharedRead<ReadonlyMap<string, readonly Rule[] | ReadFailure>> = {
  name: 'elbv2:DescribeRules of HTTP services',
  scope: 'regional',
  apiCalls: [...listenersByLoadBalancer.apiCalls, ...targetsByGroup.apiCalls, apiCalls(elbV2, 'DescribeRules')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const targets = await shared(targetsByGroup);
    const portsOf = ({ TargetGroupArn = '', Port = 0 }: TargetGroup): readonly number[] => {
      const registered = targets?.get(TargetGroupArn) ?? [];
      return registered instanceof ReadFailure ? [Port] : [Port, ...registered.map(({ port }) => port)];
    };
    const groups = ((await shared(targetGroups)) ?? []).filter((group) => portsOf(group).some(isHttpServicePort));
    const inFront = new Set(groups.flatMap(({ LoadBalancerArns = [] }) => LoadBalancerArns));
    const byLoadBalancer = await shared(listenersByLoadBalancer);
    const listeners = ((await shared(loadBalancers)) ?? [])
      .filter(({ LoadBalancerArn = '', Type }) => Type === 'application' && inFront.has(LoadBalancerArn))
      .flatMap(({ LoadBalancerArn = '' }) => {
        const found = byLoadBalancer?.get(LoadBalancerArn) ?? [];
        return found instanceof ReadFailure ? [] : found.flatMap(({ ListenerArn }) => ListenerArn ?? []);
      });
    const read = async (ListenerArn: string) => {
      const rules: Rule[] = [];
      try {
        const pages = aws.pages(elbV2, 'DescribeRules', { input: { ListenerArn, PageSize: PAGE_SIZE }, token: regional.token });
        for await (const { Rules = [] } of pages) rules.push(...Rules);
        return rules;
      } catch (error) {
        if (!(error instanceof ReadFailure)) throw error;
        return ['ListenerNotFound', 'ListenerNotFoundException'].includes(error.code) ? [] : error;
      }
    };
    return new Map(await mapConcurrently(listeners, async (arn) => [arn, await read(arn)] as const));
  },
};

/** TLS policies that AWS offers in the Region, by name. */
export const tlsPolicies = sharedListing(elbV2, 'DescribeSSLPolicies', {
  ...regional,
  input: () => ({ PageSize: PAGE_SIZE }),
  items: (output) => output.SslPolicies,
  value: (items): ReadonlyMap<string, TlsPolicy> =>
    new Map(
      items.map(({ Name = '', SslProtocols = [], Ciphers = [] }) => [
        Name,
        { protocols: SslProtocols, ciphers: Ciphers.flatMap((cipher) => cipher.Name ?? []) },
      ]),
    ),
});

/** Status of the trust stores of the account, by ARN. */
export const trustStores = sharedListing(elbV2, 'DescribeTrustStores', {
  ...regional,
  input: () => ({ PageSize: PAGE_SIZE }),
  items: (output) => output.TrustStores,
  value: (items): ReadonlyMap<string, string> => new Map(items.map(({ TrustStoreArn = '', Status = '' }) => [TrustStoreArn, Status])),
});
