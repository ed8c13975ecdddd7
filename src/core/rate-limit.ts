import type { AcceptedRate, AnySdkService } from './sdk.ts';

/** Requests that AWS accepts per second, and at once after a quiet time. */
export interface RateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

/** A limit that AWS publishes for one account in one Region. */
export interface PublishedLimit extends RateLimit {
  /** `operation`: each operation has its own. `service`: all operations of the service without their own entry share it. */
  readonly of: 'operation' | 'service';
}

/** A limit that calls wait for. */
export interface LimitInUse {
  /** `lambda` for a limit that operations share, else `ec2:DescribeInstanceAttribute`. */
  readonly name: string;
  readonly region: string;
  readonly perSecond: number;
  readonly waiting: number;
}

/** Published limits by `service` and `service:Operation`; the longer key wins. A missing entry means that AWS publishes no limit. */
export type PublishedLimits = Readonly<Record<string, PublishedLimit>>;

/** Returns the limits that AWS publishes for the APIs of these services, as each service declares them. */
export const publishedLimitsOf = (services: Iterable<Pick<AnySdkService, 'name' | 'rates'>>): PublishedLimits =>
  Object.fromEntries([...services].flatMap(limitsOfService));

function limitsOfService({ name, rates }: Pick<AnySdkService, 'name' | 'rates'>): (readonly [string, PublishedLimit])[] {
  const { shared, each, operations = {} } = rates ?? {};
  const limit = ({ perSecond, burst = perSecond }: AcceptedRate, of: PublishedLimit['of']): PublishedLimit => ({ perSecond, burst, of });
  return [
    ...(shared === undefined ? [] : [[name, limit(shared, 'service')] as const]),
    ...(each === undefined ? [] : [[name, limit(each, 'operation')] as const]),
    ...Object.entries(operations).map(([operation, rate]) => [`${name}:${operation}`, limit(rate, 'operation')] as const),
  ];
}

/** Returns the published limit of an operation. */
export const publishedLimitOf = (limits: PublishedLimits, service: string, operation: string): PublishedLimit | undefined =>
  limits[`${service}:${operation}`] ?? limits[service];

/** Returns the key of a limit within a Region: `ec2:DescribeInstances`, or `lambda` for a limit that operations share. */
export const limitKey = (service: string, operation: string, limit: PublishedLimit | undefined): string =>
  limit?.of === 'service' ? service : `${service}:${operation}`;
