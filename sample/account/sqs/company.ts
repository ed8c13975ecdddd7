import { company } from '../company.ts';
import { type QueueSpec, queueArn } from './sqs.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId, members, stranger } = company;

const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const refuseHttp = (region: string, name: string) => ({
  Sid: 'RefusePlainHttp',
  Effect: 'Deny',
  Principal: '*',
  Action: 'sqs:*',
  Resource: queueArn(region, name),
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});
const send = (region: string, name: string, Principal: unknown, Condition?: object) => ({
  Sid: 'Send',
  Effect: 'Allow',
  Principal,
  Action: 'sqs:SendMessage',
  Resource: queueArn(region, name),
  ...(Condition === undefined ? {} : { Condition }),
});
const from = (arn: string) => ({ ArnEquals: { 'aws:SourceArn': arn } });
const topic = (region: string, name: string) => `arn:aws:sns:${region}:${accountId}:${name}`;

/** The company's queues: the newer, the more careful. */
export const sampleSqs: readonly QueueSpec[] = [
  {
    name: 'orders.fifo',
    region: ireland,
    key: 'alias/orders',
    failedTo: 'orders-failed.fifo',
    policy: policy(
      refuseHttp(ireland, 'orders.fifo'),
      send(ireland, 'orders.fifo', { Service: 'sns.amazonaws.com' }, from(topic(ireland, 'orders.fifo'))),
    ),
    tags: { team: 'orders', env: 'prod' },
  },
  {
    name: 'orders-failed.fifo',
    region: ireland,
    key: 'alias/orders',
    retentionDays: 14,
    acceptsFrom: ['orders.fifo'],
    policy: policy(refuseHttp(ireland, 'orders-failed.fifo')),
    tags: { team: 'orders', env: 'prod' },
  },
  {
    name: 'payments',
    region: ireland,
    key: `arn:aws:kms:${ireland}:${accountId}:key/9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254`,
    failedTo: 'payments-failed',
    policy: policy(
      refuseHttp(ireland, 'payments'),
      send(ireland, 'payments', { Service: 'events.amazonaws.com' }, from(`arn:aws:events:${ireland}:${accountId}:rule/payments`)),
    ),
    tags: { team: 'payments', env: 'prod', 'data-classification': 'restricted' },
  },
  { name: 'payments-failed', region: ireland, retentionDays: 4, tags: { team: 'payments', env: 'prod' } },
  {
    name: 'thumbnails',
    region: ireland,
    failedTo: 'thumbnails-failed',
    // A bucket's ARN names no account.
    policy: policy(send(ireland, 'thumbnails', '*', from('arn:aws:s3:::meridian-product-images'))),
    tags: { team: 'web' },
  },
  {
    name: 'warehouse-feed',
    region: ireland,
    retentionDays: 7,
    policy: policy(send(ireland, 'warehouse-feed', { AWS: [`arn:aws:iam::${stranger}:root`, `arn:aws:iam::${members.logArchive}:root`] })),
    tags: { team: 'orders' },
  },
  { name: 'newsletter', region: frankfurt, failedTo: 'newsletter-failed', tags: { team: 'marketing' } },
  { name: 'newsletter-failed', region: frankfurt, retentionDays: 14, tags: { team: 'marketing' } },
  {
    name: 'partner-webhooks',
    region: virginia,
    key: 'none',
    policy: policy({
      Sid: 'Webhooks',
      Effect: 'Allow',
      Principal: '*',
      Action: ['sqs:SendMessage', 'sqs:GetQueueUrl'],
      Resource: queueArn(virginia, 'partner-webhooks'),
    }),
    tags: { team: 'analytics' },
  },
  { name: 'clickstream-legacy', region: virginia, key: 'none' },
];

/** Many queues, alike in every run: kinds and Regions take turns. */
export function generateSqs(count: number, regions: readonly string[] = company.regions): readonly QueueSpec[] {
  const kinds = sampleSqs.filter(({ name, policy: own }) => own === undefined && !name.endsWith('.fifo'));
  return Array.from({ length: count }, (_, index): QueueSpec => {
    const { failedTo, ...kind } = kinds[index % kinds.length] as QueueSpec;
    const round = String(Math.floor(index / kinds.length)).padStart(6, '0');
    return {
      ...kind,
      name: `${kind.name}-${round}`,
      region: regions[Math.floor(index / kinds.length) % regions.length] as string,
      ...(failedTo === undefined ? {} : { failedTo: `${failedTo}-${round}` }),
    };
  });
}
