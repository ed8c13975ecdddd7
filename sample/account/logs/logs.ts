import type { LogGroupClass } from '@aws-sdk/client-cloudwatch-logs';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import { topicArn } from '../sns/sns.ts';
import type { TaggedResource } from '../tagging/tag.ts';

export interface LogGroupSpec {
  readonly name: string;
  readonly region: string;
  /** Absent: events never expire. */
  readonly retentionDays?: number;
  readonly kmsKey?: string;
  readonly class?: LogGroupClass;
  /** Patterns of its metric filters by the name of the metric they count. */
  readonly filters?: Readonly<Record<string, string>>;
  readonly isProtected?: true;
  readonly acceptsTokens?: true;
  /** ARNs of the targets of its subscription filters. */
  readonly targets?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
}

/** An alarm on a metric that a filter counts. */
export interface AlarmSpec {
  readonly region: string;
  readonly metric: string;
  /** Name of the topic it tells. Absent: none. */
  readonly topic?: string;
  readonly silenced?: boolean;
  /** Days without data. Absent: it has data. */
  readonly blindDays?: number;
}

export interface LogPolicySpec {
  readonly region: string;
  readonly name: string;
  readonly statements: readonly object[];
  /** The log group that the policy is attached to; absent: a policy of the account. */
  readonly resourceArn?: string;
}

/** A destination for log events of other accounts. */
export interface DestinationSpec {
  readonly name: string;
  readonly region: string;
  readonly policy: object;
}

/** Amazon CloudWatch and its logs in one account. */
export interface LogResources {
  readonly groups: readonly LogGroupSpec[];
  readonly alarms: readonly AlarmSpec[];
  readonly destinations: readonly DestinationSpec[];
  readonly policies: readonly LogPolicySpec[];
  /** Names of topics with confirmed subscriptions. */
  readonly heardTopics: readonly string[];
}

const namespace = 'Meridian/Changes';
const groupArn = (region: string, name: string): string => `arn:aws:logs:${region}:${company.accountId}:log-group:${name}`;

export function logsData({ groups, alarms, policies, destinations, heardTopics }: LogResources): ServiceData[] {
  const byRegion = Map.groupBy(groups, ({ region }) => region);
  const byName = new Map(groups.map((group) => [`${group.region} ${group.name}`, group]));
  const alarmsByRegion = Map.groupBy(alarms, ({ region }) => region);
  const policiesByRegion = Map.groupBy(policies, ({ region }) => region);
  const invalidToken = 'InvalidParameterException';
  return [
    service('logs')({
      DescribeLogGroups: ({ limit, nextToken }, { region }) => {
        const { items, nextToken: next } = page(byRegion.get(region) ?? [], { token: nextToken, max: limit, defaultMax: 50, invalidToken });
        return {
          logGroups: items.map(
            ({ name, retentionDays, kmsKey, class: logGroupClass = 'STANDARD', filters = {}, isProtected, acceptsTokens }) => ({
              logGroupName: name,
              arn: `${groupArn(region, name)}:*`,
              logGroupArn: groupArn(region, name),
              creationTime: company.daysAgo(500).getTime(),
              storedBytes: 4_096,
              metricFilterCount: Object.keys(filters).length,
              logGroupClass,
              deletionProtectionEnabled: isProtected === true,
              bearerTokenAuthenticationEnabled: acceptsTokens === true,
              ...(retentionDays === undefined ? {} : { retentionInDays: retentionDays }),
              ...(kmsKey === undefined ? {} : { kmsKeyId: `arn:aws:kms:${region}:${company.accountId}:key/${kmsKey}` }),
            }),
          ),
          nextToken: next,
        };
      },
      DescribeMetricFilters: ({ logGroupName, limit, nextToken }, { region }) => {
        const all = Object.entries(byName.get(`${region} ${logGroupName}`)?.filters ?? {});
        const { items, nextToken: next } = page(all, { token: nextToken, max: limit, defaultMax: 50, invalidToken });
        return {
          metricFilters: items.map(([metric, filterPattern]) => ({
            filterName: metric,
            filterPattern,
            logGroupName,
            metricTransformations: [{ metricName: metric, metricNamespace: namespace, metricValue: '1' }],
          })),
          nextToken: next,
        };
      },
      DescribeAccountPolicies: () => ({ accountPolicies: [] }),
      DescribeSubscriptionFilters: ({ logGroupName, limit, nextToken }, { region }) => {
        const all = byName.get(`${region} ${logGroupName}`)?.targets ?? [];
        const { items, nextToken: next } = page(all, { token: nextToken, max: limit, defaultMax: 50, invalidToken });
        return {
          subscriptionFilters: items.map((destinationArn) => ({ filterName: 'all', logGroupName, destinationArn })),
          nextToken: next,
        };
      },
      DescribeDestinations: ({ limit, nextToken }, { region }) => {
        const all = destinations.filter((destination) => destination.region === region);
        const { items, nextToken: next } = page(all, { token: nextToken, max: limit, defaultMax: 50, invalidToken });
        return {
          destinations: items.map(({ name, policy }) => ({
            destinationName: name,
            arn: `arn:aws:logs:${region}:${company.accountId}:destination:${name}`,
            accessPolicy: JSON.stringify(policy),
          })),
          nextToken: next,
        };
      },
      DescribeResourcePolicies: ({ limit, nextToken, policyScope = 'ACCOUNT' }, { region }) => {
        const inScope = (policiesByRegion.get(region) ?? []).filter(
          ({ resourceArn }) => (resourceArn === undefined) === (policyScope === 'ACCOUNT'),
        );
        const { items, nextToken: next } = page(inScope, {
          token: nextToken,
          max: limit,
          defaultMax: 50,
          invalidToken,
        });
        return {
          resourcePolicies: items.map(({ name, statements, resourceArn }) => ({
            policyName: name,
            ...(resourceArn === undefined ? {} : { resourceArn }),
            policyDocument: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
          })),
          nextToken: next,
        };
      },
    }),
    service('cloudwatch')({
      DescribeAlarms: ({ MaxRecords, NextToken }, { region }) => {
        const { items, nextToken } = page(alarmsByRegion.get(region) ?? [], {
          token: NextToken,
          max: MaxRecords,
          defaultMax: 100,
          invalidToken: 'InvalidNextToken',
        });
        return {
          MetricAlarms: items.map(({ metric, topic, silenced, blindDays }) => ({
            AlarmName: metric,
            AlarmArn: `arn:aws:cloudwatch:${region}:${company.accountId}:alarm:${metric}`,
            Namespace: namespace,
            MetricName: metric,
            ActionsEnabled: silenced !== true,
            StateValue: blindDays === undefined ? ('OK' as const) : ('INSUFFICIENT_DATA' as const),
            StateTransitionedTimestamp: company.daysAgo(blindDays ?? 12),
            TreatMissingData: 'missing',
            AlarmActions: topic === undefined ? [] : [topicArn(region, topic)],
          })),
          CompositeAlarms: [],
          NextToken: nextToken,
        };
      },
    }),
    service('sns')({
      ListSubscriptionsByTopic: ({ TopicArn = '' }) => ({
        Subscriptions: [
          {
            TopicArn,
            Protocol: 'email',
            SubscriptionArn: heardTopics.includes(TopicArn.split(':').at(-1) ?? '') ? `${TopicArn}:6b0e71bd` : 'PendingConfirmation',
          },
        ],
      }),
    }),
  ];
}

export const taggedLogGroups = ({ groups }: LogResources): TaggedResource[] =>
  groups.map(({ name, region, tags = {} }) => ({ type: 'logs:log-group', arn: groupArn(region, name), region, tags }));

const [ireland, frankfurt, virginia] = company.regions;
const service53 = (name: string, region: string): LogPolicySpec => ({
  region,
  name,
  statements: [
    {
      Sid: 'Route53',
      Effect: 'Allow',
      Principal: { Service: 'route53.amazonaws.com' },
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: `${groupArn(region, '/aws/route53')}*`,
    },
  ],
});

const sending = (Principal: unknown, Condition?: object) => ({
  Version: '2012-10-17',
  Statement: [
    { Sid: 'senders', Effect: 'Allow', Principal, Action: 'logs:PutSubscriptionFilter', Resource: '*', ...(Condition && { Condition }) },
  ],
});

/** The trail is watched for some changes, and half of these alarms have no subscribers. */
export const sampleLogs: LogResources = {
  groups: [
    {
      name: 'meridian-cloudtrail',
      region: ireland,
      retentionDays: 731,
      isProtected: true,
      kmsKey: '5d0a4f7e-2c91-4b36-8e57-a1f3c60d9b24',
      filters: {
        RootUse: '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
        TrailChanges:
          '{ ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || ($.eventName = StopLogging) }',
        KeyRemoval: '{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }',
        SignInWithoutMfa:
          '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.responseElements.ConsoleLogin = "Success") }',
      },
      tags: { team: 'security' },
    },
    {
      name: '/aws/lambda/thumbnails',
      region: ireland,
      retentionDays: 14,
      acceptsTokens: true,
      targets: [`arn:aws:kinesis:${ireland}:${company.stranger}:stream/logs`],
      tags: { team: 'web' },
    },
    {
      name: '/aws/lambda/orders-worker',
      region: ireland,
      targets: [`arn:aws:kinesis:${ireland}:${company.accountId}:stream/logs`],
      tags: { team: 'orders' },
    },
    { name: '/aws/rds/instance/storefront/postgresql', region: ireland, retentionDays: 30, tags: { team: 'web' } },
    { name: '/vpc/flow-logs', region: ireland, retentionDays: 400, tags: { team: 'platform' } },
    { name: 'storefront-debug', region: ireland, retentionDays: 2, class: 'DELIVERY' },
    { name: '/aws/rds/cluster/payments/audit', region: frankfurt, retentionDays: 3653, tags: { team: 'payments' } },
    { name: 'before-2021', region: virginia, retentionDays: 7 },
  ],
  alarms: [
    { region: ireland, metric: 'RootUse', topic: 'security-alarms' },
    { region: ireland, metric: 'TrailChanges', topic: 'security-alarms' },
    { region: ireland, metric: 'KeyRemoval', topic: 'former-team', blindDays: 210 },
    { region: ireland, metric: 'SignInWithoutMfa', topic: 'security-alarms', silenced: true },
    { region: ireland, metric: 'StorefrontErrors' },
  ],
  policies: [
    service53('dns-queries', ireland),
    service53('dns-queries', virginia),
    {
      region: virginia,
      name: 'agency',
      statements: [{ Sid: 'AnyService', Effect: 'Allow', Principal: '*', Action: 'logs:PutLogEvents', Resource: '*' }],
    },
  ],
  destinations: [
    {
      name: 'central',
      region: ireland,
      policy: sending('*', { StringEquals: { 'aws:PrincipalOrgID': company.organizationId } }),
    },
    { name: 'agency', region: virginia, policy: sending({ AWS: company.stranger }) },
  ],
  heardTopics: ['security-alarms'],
};

/** Many log groups, alike in every run: kinds and Regions take turns. */
export function generateLogs(count: number, regions: readonly string[] = company.regions): LogResources {
  const kinds = sampleLogs.groups.filter(({ filters }) => filters === undefined);
  return {
    groups: Array.from({ length: count }, (_, index): LogGroupSpec => {
      const kind = kinds[index % kinds.length] as LogGroupSpec;
      return { ...kind, name: `${kind.name}-${String(index).padStart(6, '0')}`, region: regions[index % regions.length] as string };
    }),
    alarms: [],
    policies: [],
    destinations: [],
    heardTopics: [],
  };
}
