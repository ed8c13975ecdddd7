import type { Runtime } from '@aws-sdk/client-lambda';
import type { LifecycleRule, PublicAccessBlockConfiguration, ServerSideEncryptionRule } from '@aws-sdk/client-s3';
import { company } from '../../../sample/account/company.ts';
import { configData } from '../../../sample/account/config/config.ts';
import { iamData } from '../../../sample/account/iam/iam.ts';
import { merged } from '../../../sample/account/index.ts';
import { kmsData } from '../../../sample/account/kms/kms.ts';
import { type FunctionSpec, lambdaData } from '../../../sample/account/lambda/lambda.ts';
import { type BucketSpec, s3Data } from '../../../sample/account/s3/s3.ts';
import { sqsData } from '../../../sample/account/sqs/sqs.ts';
import { tagData } from '../../../sample/account/tagging/tag.ts';
import type { ServiceData } from '../../../sample/endpoint/types.ts';
import { resolved, type Stack, type StackNames } from './stack.ts';

const { accountId, partition } = company;
const [region] = company.regions;

/** Properties of a resource with resolved intrinsic functions. */
type Properties = Readonly<Record<string, unknown>>;

interface Encryption {
  readonly ServerSideEncryptionConfiguration: readonly ServerSideEncryptionRule[];
}

interface Lifecycle {
  readonly Rules: readonly Properties[];
}

interface Inline {
  readonly PolicyName: string;
  readonly PolicyDocument: object;
}

const allBlocked = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };

/** A lifecycle rule in the format of S3, which differs from CloudFormation. */
const lifecycleRule = (rule: Properties): LifecycleRule => {
  const { Id, Prefix = '', ExpirationInDays, NoncurrentVersionExpiration, AbortIncompleteMultipartUpload } = rule;
  return {
    ID: String(Id),
    Status: 'Enabled',
    Filter: { Prefix: String(Prefix) },
    ...(ExpirationInDays === undefined ? {} : { Expiration: { Days: Number(ExpirationInDays) } }),
    ...((NoncurrentVersionExpiration === undefined ? {} : { NoncurrentVersionExpiration }) as Partial<LifecycleRule>),
    ...((AbortIncompleteMultipartUpload === undefined ? {} : { AbortIncompleteMultipartUpload }) as Partial<LifecycleRule>),
  };
};

/** The name and attributes that CloudFormation would give each resource of a template. */
function namesOf({ Resources }: Stack): StackNames {
  const names: Record<string, string> = {
    'AWS::AccountId': accountId,
    'AWS::Partition': partition,
    'AWS::Region': region,
    'AWS::URLSuffix': 'amazonaws.com',
    AccessLogBucket: '',
    ReportKeyArn: '',
    RolePath: '/',
    SecurityHub: 'false',
    HistoryDatabase: 'onus_history',
  };
  for (const [id, { Type, Properties = {} }] of Object.entries(Resources)) {
    const name = id.replace(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`);
    const arn: Record<string, string> = {
      'AWS::S3::Bucket': `arn:${partition}:s3:::${name}`,
      'AWS::SQS::Queue': `arn:${partition}:sqs:${region}:${accountId}:${name}`,
      'AWS::IAM::Role': `arn:${partition}:iam::${accountId}:role/${name}`,
      'AWS::Lambda::Function': `arn:${partition}:lambda:${region}:${accountId}:function:${String(Properties['FunctionName'] ?? name)}`,
      'AWS::Logs::LogGroup': `arn:${partition}:logs:${region}:${accountId}:log-group:${String(Properties['LogGroupName'] ?? name)}:*`,
      'AWS::Scheduler::ScheduleGroup': `arn:${partition}:scheduler:${region}:${accountId}:schedule-group/${name}`,
    };
    names[id] = name;
    names[`${id}.QueueName`] = name;
    names[`${id}.Arn`] = arn[Type] ?? `arn:${partition}:unknown:::${name}`;
  }
  return names;
}

/** An account with only the resources of a template, with the responses of AWS. */
export function deployed(stack: Stack): ServiceData[] {
  const names = namesOf(stack);
  const all = (type: string) =>
    Object.entries(stack.Resources).flatMap(([id, resource]): (readonly [string, Properties])[] =>
      resource.Type === type && !('Condition' in resource)
        ? [[names[id] ?? id, resolved(resource.Properties ?? {}, names) as Properties]]
        : [],
    );
  const policyOf = (type: string, member: string, name: string): object | undefined =>
    all(type).find(([, properties]) => [properties[member]].flat().some((given) => given === name))?.[1]['PolicyDocument'] as
      | object
      | undefined;

  const buckets = all('AWS::S3::Bucket').map(([name, properties]): BucketSpec => {
    const { PublicAccessBlockConfiguration, BucketEncryption, VersioningConfiguration, LifecycleConfiguration } = properties;
    const policy = policyOf('AWS::S3::BucketPolicy', 'Bucket', name);
    const [encryption] = (BucketEncryption as Encryption | undefined)?.ServerSideEncryptionConfiguration ?? [];
    return {
      name,
      region,
      ageDays: 10,
      ownership: 'BucketOwnerEnforced',
      publicAccessBlock: (PublicAccessBlockConfiguration ?? allBlocked) as PublicAccessBlockConfiguration,
      lifecycle: ((LifecycleConfiguration as Lifecycle | undefined)?.Rules ?? []).map(lifecycleRule),
      ...(VersioningConfiguration === undefined ? {} : { versioning: 'Enabled' }),
      ...(policy === undefined ? {} : { policy }),
      ...(encryption === undefined ? {} : { encryption }),
    };
  });
  const functions = all('AWS::Lambda::Function').map(
    ([name, { FunctionName, Runtime: runtime, Role, Environment, TracingConfig }]): FunctionSpec => {
      const invocation = all('AWS::Lambda::EventInvokeConfig').find(
        ([, properties]) => properties['FunctionName'] === FunctionName || properties['FunctionName'] === name,
      );
      const { OnFailure } = (invocation?.[1]['DestinationConfig'] ?? {}) as { OnFailure?: { Destination: string } };
      return {
        name: String(FunctionName ?? name),
        region,
        runtime: runtime as Runtime,
        changedDays: 1,
        role: String(Role).split('/').at(-1) ?? '',
        variables: (Environment as { Variables: Readonly<Record<string, string>> } | undefined)?.Variables ?? {},
        ...(TracingConfig === undefined ? {} : { traced: true }),
        ...(OnFailure === undefined ? {} : { onFailure: OnFailure.Destination }),
      };
    },
  );
  const queues = all('AWS::SQS::Queue').map(([name, { MessageRetentionPeriod }]) => {
    const policy = policyOf('AWS::SQS::QueuePolicy', 'Queues', name);
    return { name, region, retentionDays: Number(MessageRetentionPeriod) / 86_400, ...(policy === undefined ? {} : { policy }) };
  });
  const policies = all('AWS::IAM::ManagedPolicy').map(([name, { PolicyDocument }]) => ({ name, document: PolicyDocument as object }));
  const roles = all('AWS::IAM::Role').map(([name, { AssumeRolePolicyDocument, Policies = [] }]) => ({
    name,
    ageDays: 10,
    usedDaysAgo: 0,
    trust: AssumeRolePolicyDocument as object,
    inline: Object.fromEntries((Policies as readonly Inline[]).map(({ PolicyName, PolicyDocument }) => [PolicyName, PolicyDocument])),
    attached: all('AWS::IAM::ManagedPolicy').flatMap(([policy, { Roles = [] }]) =>
      (Roles as readonly string[]).includes(name) ? [policy] : [],
    ),
  }));
  return merged([
    ...s3Data({ buckets, accessPoints: [], multiRegionAccessPoints: [] }),
    lambdaData({ functions, signing: {}, layerPolicies: {} }),
    sqsData(queues),
    iamData({ root: { mfa: 'hardware' }, users: [], groups: [], roles, policies, awsPolicies: [], certificates: [] }),
    kmsData({ keys: [], stores: [] }),
    configData({}),
    tagData([]),
  ]);
}
