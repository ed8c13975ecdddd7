import type { Account, Call, Handler } from '../../sample/endpoint/types.ts';
import type { AnySdkService } from '../../src/core/sdk.ts';
import { services } from '../../src/services/index.ts';

const sdkServices = services.flatMap(({ clients }) => clients);

/** A partition, and names in it that take the place of those of the sample account. */
export interface OtherPartition {
  readonly partition: string;
  /** Domain of endpoints and of the service principals below. */
  readonly dnsSuffix: string;
  /**
   * Regions by those of the sample account. The partitions have two Regions each; the third name is invented, because the sample account has
   * resources in three.
   */
  readonly regions: Readonly<Record<string, string>>;
}

export const otherPartitions: readonly OtherPartition[] = [
  {
    partition: 'aws-cn',
    dnsSuffix: 'amazonaws.com.cn',
    regions: { 'eu-west-1': 'cn-north-1', 'eu-central-1': 'cn-northwest-1', 'us-east-1': 'cn-central-1' },
  },
  {
    partition: 'aws-us-gov',
    dnsSuffix: 'amazonaws.com',
    regions: { 'eu-west-1': 'us-gov-west-1', 'eu-central-1': 'us-gov-east-1', 'us-east-1': 'us-gov-central-1' },
  },
];

/**
 * Services with a principal in the domain of the partition
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
 */
const PRINCIPALS_WITH_DOMAIN = ['ec2', 'elasticmapreduce'];

type Translate = (text: string) => string;

/** Applies a translation to every text of a value, also within bytes, such as the credential report. */
function translated(value: unknown, translate: Translate): unknown {
  if (typeof value === 'string') return translate(value);
  if (Array.isArray(value)) return value.map((item) => translated(item, translate));
  if (value instanceof Uint8Array) return Buffer.from(translate(Buffer.from(value).toString()));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [translate(key), translated(member, translate)]));
}

const replacing =
  (pairs: readonly (readonly [RegExp, string])[]): Translate =>
  (text) =>
    pairs.reduce((before, [pattern, by]) => before.replaceAll(pattern, by), text);

const renaming = (names: readonly (readonly [string, string])[]) =>
  names.map(([from, to]) => [new RegExp(`${from}(?!\\d)`, 'g'), to] as const);

/** Names of the sample account in another partition. Policies in answers of IAM are URL-encoded. */
const namesIn = ({ partition, dnsSuffix, regions }: OtherPartition): Translate =>
  replacing([
    [/\barn:aws:/g, `arn:${partition}:`],
    [new RegExp(`${encodeURIComponent('arn:aws:')}`, 'gi'), encodeURIComponent(`arn:${partition}:`)],
    ...renaming(Object.entries(regions)),
    [new RegExp(`(?<![a-z-])(${PRINCIPALS_WITH_DOMAIN.join('|')})\\.amazonaws\\.com\\b`, 'g'), `$1.${dnsSuffix}`],
    // Hosts that contain a Region, such as those of load balancers.
    [/(\b[a-z]{2}(?:-[a-z]+)+-\d(?:\.[a-z0-9-]+)*)\.amazonaws\.com\b/g, `$1.${dnsSuffix}`],
  ]);

/** Names of another partition in the sample account. */
const namesInSample = ({ partition, regions }: OtherPartition): Translate =>
  replacing([
    [new RegExp(`\\barn:${partition}:`, 'g'), 'arn:aws:'],
    ...renaming(Object.entries(regions).map(([from, to]) => [to, from] as const)),
  ]);

/** Whether the tables of the services say that AWS offers the API in the partition. */
const isOffered = ({ region, unavailable }: AnySdkService, { partition, regions }: OtherPartition): boolean =>
  (region === undefined || region[partition] !== undefined) &&
  !Object.values(regions).some((name) => unavailable?.regions?.some((prefix) => name.startsWith(`${prefix}-`)));

/** Names of the APIs that AWS does not offer in a partition, such as `macie2`. */
export const apisMissingIn = (other: OtherPartition): ReadonlySet<string> => {
  const offered = new Set(sdkServices.filter((service) => isOffered(service, other)).map(({ name }) => name));
  return new Set(sdkServices.map(({ name }) => name).filter((name) => !offered.has(name)));
};

/** Accounts of these partitions do not have a root user, so the credential report does not list it. */
const withoutRoot = (value: object): object =>
  'Content' in value && value.Content instanceof Uint8Array
    ? {
        ...value,
        Content: Buffer.from(
          Buffer.from(value.Content)
            .toString()
            .replace(/^<root_account>.*\n/m, ''),
        ),
      }
    : value;

/** The same account in another partition: each answer and request contains the names of that partition, which lacks some APIs. */
export function inPartition(account: Account, other: OtherPartition): Account {
  const there = namesIn(other);
  const back = namesInSample(other);
  const missing = apisMissingIn(other);
  const moved =
    (handler: Handler<never, object>): Handler<never, object> =>
    async (input, call: Call) => {
      const answer = await handler(translated(input, back) as never, { ...call, region: back(call.region) });
      return translated(call.operation === 'GetCredentialReport' ? withoutRoot(answer) : answer, there) as object;
    };
  return {
    ...account,
    partition: other.partition,
    services: account.services
      .filter(({ service }) => !missing.has(service))
      .map(({ service, operations }) => ({
        service,
        operations: Object.fromEntries(Object.entries(operations).map(([name, handler]) => [name, moved(handler)])),
      })),
  };
}
