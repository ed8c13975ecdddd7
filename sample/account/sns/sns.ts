import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import { topicKey } from '../kms/company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

export interface TopicSpec {
  readonly name: string;
  readonly region: string;
  /** Default: the policy that AWS creates, for the account. */
  readonly policy?: object;
  /** ARN of a KMS key. */
  readonly key?: string;
  /** Attributes of the topic that log failed deliveries. */
  readonly logging?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface SubscriptionSpec {
  readonly topicArn: string;
  readonly protocol: string;
  readonly endpoint: string;
  /** Default: the account. */
  readonly owner?: string;
  /** An ID, or the state of a subscription without an ARN. */
  readonly id: string;
}

export interface SnsResources {
  readonly topics: readonly TopicSpec[];
  readonly subscriptions: readonly SubscriptionSpec[];
}

export const topicArn = (region: string, name: string): string => `arn:aws:sns:${region}:${company.accountId}:${name}`;

/** The policy of a new topic. https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html */
const defaultPolicy = (arn: string) => ({
  Version: '2008-10-17',
  Id: '__default_policy_ID',
  Statement: [
    {
      Sid: '__default_statement_ID',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: ['SNS:GetTopicAttributes', 'SNS:SetTopicAttributes', 'SNS:Subscribe', 'SNS:Publish'],
      Resource: arn,
      Condition: { StringEquals: { 'AWS:SourceOwner': company.accountId } },
    },
  ],
});

/** The topics of one account, and its subscriptions. */
export function snsData({ topics, subscriptions }: SnsResources): ServiceData {
  const byRegion = Map.groupBy(topics, ({ region }) => region);
  const subscriptionsByRegion = Map.groupBy(subscriptions, (subscription) => subscription.topicArn.split(':')[3] ?? '');
  const paged = <Item>(items: readonly Item[], token: string | undefined) => {
    const found = page(items, { token, defaultMax: 100, invalidToken: 'InvalidParameter' });
    return { items: found.items, rest: found.nextToken === undefined ? {} : { NextToken: found.nextToken } };
  };
  return service('sns')({
    ListTopics: ({ NextToken }, { region }) => {
      const { items, rest } = paged(byRegion.get(region) ?? [], NextToken);
      return { Topics: items.map(({ name }) => ({ TopicArn: topicArn(region, name) })), ...rest };
    },
    GetTopicAttributes: ({ TopicArn = '' }, { region }) => {
      const topic = (byRegion.get(region) ?? []).find(({ name }) => topicArn(region, name) === TopicArn);
      if (topic === undefined) throw awsError('NotFoundException', 404, 'Topic does not exist');
      return {
        Attributes: {
          TopicArn,
          Owner: company.accountId,
          SubscriptionsConfirmed: String(subscriptions.filter((of) => of.topicArn === TopicArn && of.id.includes('-')).length),
          Policy: JSON.stringify(topic.policy ?? defaultPolicy(TopicArn)),
          ...topic.logging,
          ...(topic.key === undefined ? {} : { KmsMasterKeyId: topic.key }),
        },
      };
    },
    ListSubscriptions: ({ NextToken }, { region }) => {
      const { items, rest } = paged(subscriptionsByRegion.get(region) ?? [], NextToken);
      return {
        Subscriptions: items.map(({ topicArn: TopicArn, protocol, endpoint, owner = company.accountId, id }) => ({
          TopicArn,
          Protocol: protocol,
          Endpoint: endpoint,
          Owner: owner,
          SubscriptionArn: id.includes('-') ? `${TopicArn}:${id}` : id,
        })),
        ...rest,
      };
    },
  });
}

export const taggedTopics = ({ topics }: SnsResources): TaggedResource[] =>
  topics.map(({ name, region, tags = {} }) => ({ type: 'sns', arn: topicArn(region, name), region, tags }));

const [ireland, frankfurt, virginia] = company.regions;
const { accountId, stranger } = company;
const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const keyArn = (id: string) => `arn:aws:kms:${ireland}:${accountId}:key/${id}`;
const publishing = (arn: string, Principal: unknown, Condition?: object) => ({
  Sid: 'Publish',
  Effect: 'Allow',
  Principal,
  Action: 'sns:Publish',
  Resource: arn,
  ...(Condition === undefined ? {} : { Condition }),
});
const overTls = (arn: string) => ({
  Sid: 'DenyHttp',
  Effect: 'Deny',
  Principal: '*',
  Action: 'sns:Publish',
  Resource: arn,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});
const fromAccount = { StringEquals: { 'aws:SourceAccount': accountId } };
const alarms = topicArn(ireland, 'security-alarms');
const mailEvents = topicArn(ireland, 'mail-events');

export const sampleSns: SnsResources = {
  topics: [
    { name: 'archives', region: ireland },
    {
      name: 'mail-events',
      region: ireland,
      policy: policy(publishing(mailEvents, { Service: 'ses.amazonaws.com' })),
      key: keyArn('9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254'),
    },
    { name: 'orders.fifo', region: ireland, tags: { team: 'orders' } },
    {
      name: 'security-alarms',
      region: ireland,
      policy: policy(publishing(alarms, { Service: 'cloudwatch.amazonaws.com' }, fromAccount), overTls(alarms)),
      key: keyArn(topicKey),
      logging: { HTTPFailureFeedbackRoleArn: `arn:aws:iam::${accountId}:role/sns-delivery-logs` },
      tags: { team: 'security' },
    },
    { name: 'archives', region: frankfurt },
    { name: 'partner-orders', region: frankfurt, policy: policy(publishing(topicArn(frankfurt, 'partner-orders'), { AWS: stranger })) },
    { name: 'product-news', region: virginia, policy: policy(publishing(topicArn(virginia, 'product-news'), '*')) },
  ],
  subscriptions: [
    { topicArn: alarms, protocol: 'https', endpoint: 'https://alarms.meridian-outfitters.example/sns', id: '6b0e71bd-0001' },
    { topicArn: mailEvents, protocol: 'sqs', endpoint: `arn:aws:sqs:${ireland}:${accountId}:bounces`, id: '6b0e71bd-0002' },
    {
      topicArn: topicArn(ireland, 'archives'),
      protocol: 'email',
      endpoint: 'archivist@meridian-outfitters.example',
      id: 'PendingConfirmation',
    },
    {
      topicArn: topicArn(frankfurt, 'partner-orders'),
      protocol: 'sqs',
      endpoint: `arn:aws:sqs:${frankfurt}:${stranger}:orders`,
      id: '6b0e71bd-0003',
    },
    {
      topicArn: topicArn(virginia, 'product-news'),
      protocol: 'http',
      endpoint: 'http://news:secret@partner.example/hook',
      id: '6b0e71bd-0004',
    },
    {
      topicArn: `arn:aws:sns:${virginia}:${stranger}:prices`,
      protocol: 'email',
      endpoint: 'buyer@meridian-outfitters.example',
      id: '6b0e71bd-0005',
    },
  ],
};
