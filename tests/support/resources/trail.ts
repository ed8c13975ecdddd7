import { CloudWatchClient, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import * as logs from '@aws-sdk/client-cloudwatch-logs';
import * as s3 from '@aws-sdk/client-s3';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Moto, motoAccountId } from '../moto.ts';
import { changeFilters } from './change-filters.ts';
import { policyText } from './policy.ts';

export const bucketClient = (moto: Moto) => new s3.S3Client({ ...moto.client, forcePathStyle: true });
export const CreateBucketConfiguration = { LocationConstraint: 'eu-west-1' as const };

/** A bucket with Object Lock that CloudTrail can write to. */
export async function makeTrailBucket(moto: Moto, Bucket: string): Promise<void> {
  const client = bucketClient(moto);
  await client.send(new s3.CreateBucketCommand({ Bucket, CreateBucketConfiguration, ObjectLockEnabledForBucket: true }));
  await client.send(
    new s3.PutObjectLockConfigurationCommand({
      Bucket,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 400 } } },
    }),
  );
  await client.send(
    new s3.PutBucketPolicyCommand({
      Bucket,
      Policy: policyText({
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: ['s3:PutObject', 's3:GetBucketAcl'],
        Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`],
        Condition: { StringEquals: { 'aws:SourceAccount': motoAccountId } },
      }),
    }),
  );
}

/** A topic with a subscriber. */
export async function makeTopic(moto: Moto): Promise<string> {
  const { QueueUrl } = await new SQSClient(moto.client).send(new CreateQueueCommand({ QueueName: 'alarms' }));
  expect(QueueUrl).toBeDefined();
  const client = new SNSClient(moto.client);
  const { TopicArn = '' } = await client.send(new CreateTopicCommand({ Name: 'alarms' }));
  await client.send(
    new SubscribeCommand({
      TopicArn,
      Protocol: 'sqs',
      Endpoint: `arn:aws:sqs:eu-west-1:${motoAccountId}:alarms`,
      ReturnSubscriptionArn: true,
    }),
  );
  return TopicArn;
}

/** A metric filter and an alarm that notifies the topic, for each kind of change. */
export async function makeChangeAlarms(moto: Moto, logGroupName: string, topic: string): Promise<void> {
  const client = new logs.CloudWatchLogsClient(moto.client);
  const alarms = new CloudWatchClient(moto.client);
  for (const [index, [filterName, filterPattern]] of Object.entries(changeFilters).entries()) {
    const metricName = `change-${index}`;
    await client.send(
      new logs.PutMetricFilterCommand({
        logGroupName,
        filterName,
        filterPattern,
        metricTransformations: [{ metricName, metricNamespace: 'Changes', metricValue: '1' }],
      }),
    );
    await alarms.send(
      new PutMetricAlarmCommand({
        AlarmName: metricName,
        Namespace: 'Changes',
        MetricName: metricName,
        Statistic: 'Sum',
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        AlarmActions: [topic],
      }),
    );
  }
}
