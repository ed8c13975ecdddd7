import { countUncoveredResources } from '../../src/collect/uncovered-resources.ts';
import type { Aws, SharedRead } from '../../src/core/collector.ts';
import type { CollectionError } from '../../src/core/fact.ts';
import { ReadFailure } from '../../src/core/read-failure.ts';

const aws = { in: () => aws } as unknown as Aws;
const denied = (action: string): CollectionError => ({ kind: 'denied', action, message: 'no' });

/** Counts resources recorded by AWS Config and tagged resources; a collection error means that the source cannot be read. */
const countResources = (
  recorded: Readonly<Record<string, number>> | CollectionError | undefined,
  tagged: Readonly<Record<string, number>> | CollectionError,
) => {
  const isGap = (answer: object): answer is CollectionError => 'kind' in answer;
  const source = {
    load: async () => {
      if (isGap(tagged)) throw new ReadFailure('', tagged);
      return new Map(Object.entries(tagged).map(([type, count]) => [type, { count, tags: {} }]));
    },
  } as unknown as SharedRead<never>;
  const reader = {
    apiCalls: [],
    count: async () => {
      if (recorded === undefined) return undefined;
      if (isGap(recorded)) throw new ReadFailure('', recorded);
      return Object.entries(recorded).map(([type, count]) => ({ type, count }));
    },
  };
  const reads = { recorded: reader, tagged: source, known: ['AWS::RDS::DBInstance', 'AWS::KMS::Key'], covered: new Set(['AWS::KMS::Key']) };
  return countUncoveredResources(reads, { aws, shared: async (asked) => asked.load(aws, {} as never, {} as never), region: 'eu-west-1' });
};

test('what AWS Config records counts, and what is tagged adds the types that it does not record', async () => {
  const found = await countResources(
    { 'AWS::ECS::Cluster': 3, 'AWS::Elsewhere::Thing': 1 },
    { 'ecs:cluster': 2, 'elsewhere:thing': 9, 'kms:key': 4, 'rds:db': 1, 'datasync:task': 5, 'ds:directory': 1 },
  );

  expect(found).toEqual({
    region: 'eu-west-1',
    state: 'recorded',
    types: [
      { type: 'AWS::ECS::Cluster', category: 'container', count: 3, covered: false },
      { type: 'AWS::Elsewhere::Thing', category: null, count: 1, covered: false },
      { type: 'AWS::KMS::Key', category: 'account', count: 4, covered: true, tagged: true },
      { type: 'AWS::RDS::DBInstance', category: 'container', count: 1, covered: false, tagged: true },
      { type: 'datasync:task', category: 'abstracted', count: 5, covered: false, tagged: true },
      { type: 'ds:directory', category: null, count: 1, covered: false, tagged: true },
    ],
  });
});

test('if AWS Config is off, only tagged resources are listed, and kinds of one type are counted together', async () => {
  const found = await countResources(undefined, { 'elasticloadbalancing:loadbalancer/app': 2, 'elasticloadbalancing:loadbalancer/net': 1 });

  const type = { type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', category: 'container', count: 3, covered: false, tagged: true };
  expect(found).toEqual({ region: 'eu-west-1', state: 'off', types: [type] });
});

test.each([
  [
    'AWS Config',
    denied('config:Get'),
    { sqs: 1 },
    { state: 'unreadable', collectionError: denied('config:Get'), types: [{ type: 'AWS::SQS::Queue' }] },
  ],
  ['tags', { 'AWS::SQS::Queue': 1 }, denied('tag:Get'), { state: 'recorded', taggedError: denied('tag:Get'), types: [{ count: 1 }] }],
  ['tags, and AWS Config is off', undefined, denied('tag:Get'), { state: 'off', taggedError: denied('tag:Get'), types: [] }],
  [
    'both',
    denied('config:Get'),
    denied('tag:Get'),
    { state: 'unreadable', collectionError: denied('config:Get'), taggedError: denied('tag:Get') },
  ],
])('a source that cannot be read is a collection error: %s', async (_name, recorded, tagged, expected) => {
  expect(await countResources(recorded, tagged)).toMatchObject(expected);
});
