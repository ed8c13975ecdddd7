import { readFileSync } from 'node:fs';
import { findingColumns, inventoryColumns } from '../../src/delivery/history.ts';
import {
  auditPolicies,
  governance,
  listOf,
  type Packaged,
  packageStack,
  resolved,
  type StackResource,
  statements,
} from '../support/deployment/stack.ts';
import { stackNames as names } from '../support/deployment/stack-names.ts';

jest.setTimeout(180_000);

let packaged: Packaged;
beforeAll(async () => {
  packaged = await packageStack();
});

function resource(id: string): StackResource & { readonly Properties: Readonly<Record<string, never>> } {
  const found = packaged.stack.Resources[id];
  if (found === undefined) throw new Error(`there is no ${id}`);
  return resolved(found, names) as never;
}

describe('npx serverless package', () => {
  test('works offline, and creates a template that passes cfn-lint', () => {
    expect(packaged.lintErrors).toBe('');
  });

  test('accepts its parameters', async () => {
    const { text, lintErrors, stackTags } = await packageStack({
      schedule: 'rate(12 hours)',
      timeZone: 'Europe/Berlin',
      scheduleWindowMinutes: '60',
      memoryMegabytes: '1024',
      keepReportsDays: '30',
      keepLogsDays: '30',
      functionName: 'audit-of-ours',
      reportKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      accessLogBucket: 'our-logs',
      securityHub: 'true',
      summaryEmail: 'security@example.com',
      summaryTopicArn: 'arn:aws:sns:eu-west-1:111122223333:ours',
      eventBusArn: 'arn:aws:events:eu-west-1:111122223333:event-bus/default',
      historyDatabase: 'our_history',
      alarmAfterHours: '50',
      ...governance,
    });
    expect(lintErrors).toBe('');
    const texts = ['rate(12 hours)', 'Europe/Berlin', 'audit-of-ours', 'key/1234abcd', 'our-logs', 'security@example.com', ':ours'];
    for (const given of [...texts, 'event-bus/default', 'our_history']) expect(text).toContain(given);
    const { Resources } = JSON.parse(text);
    expect(Resources.AuditLogGroup.Properties).toMatchObject({ LogGroupName: '/aws/lambda/audit-of-ours', RetentionInDays: 30 });
    expect(Resources.AuditLambdaFunction.Properties.MemorySize).toBe(1024);
    expect(Resources.NoReport.Properties.EvaluationPeriods).toBe('50');
    const roles = Object.values<StackResource>(Resources).filter(({ Type }) => Type === 'AWS::IAM::Role');
    expect(roles.map(({ Properties }) => [Properties?.['Path'], Properties?.['PermissionsBoundary']])).toEqual(
      roles.map(() => [
        { 'Fn::If': ['HasRolePath', { Ref: 'RolePath' }, { Ref: 'AWS::NoValue' }] },
        { 'Fn::If': ['HasPermissionsBoundary', { Ref: 'PermissionsBoundaryArn' }, { Ref: 'AWS::NoValue' }] },
      ]),
    );
    expect(stackTags).toEqual({ application: 'onus', team: 'security' });
  });

  test('uses different names for another stage, so that two stages can share a Region', async () => {
    const { stack, text } = await packageStack({}, 'dev');
    expect(stack.Resources['AuditLambdaFunction']?.Properties?.['FunctionName']).toBe('onus-audit-dev');
    expect(text).toContain('"onus_history-dev"');
    expect(text).not.toMatch(/"(\/aws\/lambda\/)?onus-audit"/);
  });

  test('contains no fixed partition, account or Region', () => {
    expect(packaged.text).not.toMatch(/arn:aws/);
    expect(packaged.text).not.toMatch(/\b\d{12}\b/);
    expect(packaged.text).not.toMatch(/\b(us|eu|ap)-[a-z]+-\d\b/);
  });

  test('packages the bundle into the function', () => {
    const { Runtime, Architectures, Handler, Timeout, Code, Environment, TracingConfig, ReservedConcurrentExecutions } =
      resource('AuditLambdaFunction').Properties;
    expect({ Runtime, Architectures, Handler, Timeout }).toEqual({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Timeout: 900,
    });
    expect(Code).toMatchObject({ S3Key: expect.stringMatching(/\/audit\.zip$/) });
    expect(Environment).toEqual({ Variables: { REPORT_BUCKET: 'reports', SECURITY_HUB: 'false' } });
    expect([TracingConfig, ReservedConcurrentExecutions]).toEqual([undefined, undefined]);
  });
});

describe('the report bucket', () => {
  test('is private, encrypted, versioned and retained', () => {
    const { DeletionPolicy, UpdateReplacePolicy, Properties } = resource('ReportBucket');
    expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['RetainExceptOnCreate', 'Retain']);
    expect(Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(Properties).not.toHaveProperty('AccessControl');
  });

  test('expires old runs, old versions and incomplete uploads, but never the latest report', () => {
    const { Rules } = resource('ReportBucket').Properties['LifecycleConfiguration'] as unknown as { Rules: Record<string, unknown>[] };
    expect(Rules.filter(({ ExpirationInDays }) => ExpirationInDays !== undefined)).toEqual([
      { Id: 'expire-runs', Status: 'Enabled', Prefix: 'runs/', ExpirationInDays: 400 },
      { Id: 'expire-history', Status: 'Enabled', Prefix: 'history/', ExpirationInDays: 1100 },
      { Id: 'expire-map-results', Status: 'Enabled', Prefix: 'maps/', ExpirationInDays: 30 },
    ]);
    expect(Rules).toContainEqual(
      expect.objectContaining({
        Status: 'Enabled',
        NoncurrentVersionExpiration: { NoncurrentDays: 30 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      }),
    );
  });

  test('denies requests without TLS 1.2 or customer-provided keys, and grants no access', () => {
    const policy = statements(resource('ReportBucketPolicy').Properties['PolicyDocument']);
    const everything = { Effect: 'Deny', Action: 's3:*', Resource: ['arn:aws-cn:s3:::reports', 'arn:aws-cn:s3:::reports/*'] };
    expect(policy.map(({ Effect, Action, Resource }) => ({ Effect, Action, Resource }))).toEqual([
      everything,
      everything,
      { Effect: 'Deny', Action: 's3:PutObject', Resource: 'arn:aws-cn:s3:::reports/*' },
    ]);
    expect(policy.map(({ Condition }) => Condition)).toEqual([
      { Bool: { 'aws:SecureTransport': 'false' } },
      { NumericLessThan: { 's3:TlsVersion': '1.2' } },
      { Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'false' } },
    ]);
  });
});

describe('stack permissions', () => {
  test('allow the function to write reports, logs and failed events, and nothing else', () => {
    const all = auditPolicies(packaged.stack, names).flatMap(statements);
    const narrow = all.filter(({ Resource }) => Resource !== '*');
    expect(narrow.map(({ Action, Resource }) => [Action, Resource])).toEqual([
      [['s3:PutObject', 's3:AbortMultipartUpload'], ['runs', 'latest', 'history'].map((prefix) => `arn:aws-cn:s3:::reports/${prefix}/*`)],
      ['s3:GetObject', ['arn:aws-cn:s3:::reports/latest/baseline.json', 'arn:aws-cn:s3:::reports/runs/*/result.json']],
      ['s3:ListBucket', 'arn:aws-cn:s3:::reports'],
      [['s3:GetObject', 's3:PutObject'], 'arn:aws-cn:s3:::reports/locks/*'],
      [['logs:CreateLogStream', 'logs:PutLogEvents'], names['AuditLogGroup.Arn']],
      ['sqs:SendMessage', names['FailedAudits.Arn']],
    ]);
    for (const { Condition } of narrow.slice(0, 4)) expect(Condition).toEqual({ StringEquals: { 'aws:ResourceAccount': '111122223333' } });
    const wide = all.filter(({ Resource }) => Resource === '*');
    const readPolicy = JSON.parse(readFileSync('deploy/read-policy.json', 'utf8')).Resources;
    expect(wide).toEqual(Object.values(readPolicy).flatMap((policy) => statements((policy as never)['Properties']['PolicyDocument'])));
  });

  test('allow the schedule to invoke the function and send failed events, for this schedule group only', () => {
    const { AssumeRolePolicyDocument, Policies } = resource('ScheduleRole').Properties as unknown as Record<string, unknown[]>;
    expect(statements(AssumeRolePolicyDocument)).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'scheduler.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'aws:SourceAccount': '111122223333', 'aws:SourceArn': names['Schedules.Arn'] } },
      },
    ]);
    const allowed = (Policies ?? []).flatMap((policy) => statements((policy as { PolicyDocument: unknown }).PolicyDocument));
    expect(allowed.map(({ Action, Resource }) => [Action, Resource])).toEqual([
      ['lambda:InvokeFunction', names['AuditLambdaFunction.Arn']],
      ['sqs:SendMessage', names['FailedAudits.Arn']],
    ]);
  });

  test('contain no other role and no wildcard action', () => {
    const roles = Object.entries(packaged.stack.Resources).filter(([, { Type }]) => Type === 'AWS::IAM::Role');
    expect(roles.map(([id]) => id).sort()).toEqual(['AuditRole', 'ScheduleRole']);
    const allowed = auditPolicies(packaged.stack, names)
      .flatMap(statements)
      .flatMap(({ Action }) => listOf(Action));
    expect(allowed.filter((action) => action.includes('*'))).toEqual([]);
  });
});

describe('the history table', () => {
  test.each([
    ['FindingsTable', 'findings', findingColumns],
    ['InventoryTable', 'inventory', inventoryColumns],
  ])('%s has the columns of the written rows and projected partitions', (id, table, columns) => {
    const { DatabaseName, TableInput } = resource(id).Properties as unknown as { DatabaseName: string; TableInput: Record<string, never> };
    expect(DatabaseName).toBe(names['HistoryDatabase']);
    expect(TableInput).toMatchObject({
      Name: table,
      PartitionKeys: [{ Name: 'day', Type: 'string' }],
      Parameters: { 'projection.enabled': 'true', 'projection.day.type': 'date', 'projection.day.format': 'yyyy-MM-dd' },
      StorageDescriptor: {
        Location: `s3://reports/history/${table}/`,
        // Tags that differ only in case would otherwise make the table unreadable.
        SerdeInfo: { Parameters: { 'case.insensitive': 'FALSE' } },
        Columns: Object.entries(columns).map(([Name, Type]) => ({ Name, Type })),
      },
    });
  });
});

describe('alarms and notifications', () => {
  const own = [{ Name: 'FunctionName', Value: 'onus-audit' }];
  const atLeastOne = { Threshold: 1, ComparisonOperator: 'GreaterThanOrEqualToThreshold', TreatMissingData: 'notBreaching' };

  test.each([
    [
      'NoReport',
      {
        Namespace: 'Onus',
        MetricName: 'Reports',
        Dimensions: own,
        Period: 3600,
        EvaluationPeriods: 26,
        Threshold: 1,
        ComparisonOperator: 'LessThanThreshold',
        TreatMissingData: 'breaching',
      },
    ],
    ['FailedDeliveries', { Namespace: 'Onus', MetricName: 'FailedDeliveries', Dimensions: own, ...atLeastOne }],
    ['IncompleteRun', { Namespace: 'Onus', MetricName: 'Complete', Dimensions: own, Statistic: 'Minimum', TreatMissingData: 'ignore' }],
    [
      'FailedAuditsWaiting',
      { Namespace: 'AWS/SQS', MetricName: 'ApproximateNumberOfMessagesVisible', Dimensions: [{ Name: 'QueueName', Value: 'failed' }] },
    ],
    ['FunctionErrors', { Namespace: 'AWS/Lambda', MetricName: 'Errors', Dimensions: own, ...atLeastOne }],
  ])('by default, the alarm %s notifies no one', (id, expected) => {
    expect(resource(id).Properties).toMatchObject({ ...expected, AlarmActions: [], OKActions: [] });
  });

  test('alarms notify their own topic, which CloudWatch can use, also when they return to OK', () => {
    const { AlarmTopic, AlarmTopicPolicy, NoReport } = packaged.stack.Resources;
    expect(AlarmTopic).toMatchObject({ Condition: 'HasAlarmEmail' });
    // CloudWatch cannot use the AWS managed key alias/aws/sns.
    expect(AlarmTopic?.Properties?.['KmsMasterKeyId']).toEqual({
      'Fn::If': ['HasStackKey', { Ref: 'StackKeyArn' }, { Ref: 'AWS::NoValue' }],
    });
    expect(JSON.stringify(AlarmTopicPolicy)).toContain('cloudwatch.amazonaws.com');
    const receivers = {
      'Fn::If': ['HasAlarmTopic', [{ Ref: 'AlarmTopicArn' }], { 'Fn::If': ['HasAlarmEmail', [{ Ref: 'AlarmTopic' }], []] }],
    };
    expect([NoReport?.Properties?.['AlarmActions'], NoReport?.Properties?.['OKActions']]).toEqual([receivers, receivers]);
  });

  test('packaging fails if an alarm topic is in another Region', async () => {
    await expect(packageStack({ alarmTopicArn: 'arn:aws:sns:eu-central-1:111122223333:alarms' })).rejects.toThrow(
      'alarms in us-east-1 can notify only topics in us-east-1',
    );
  });

  test('sends no notification by default', () => {
    expect(packaged.stack.Resources['SummaryTopic']).toMatchObject({ Condition: 'HasSummaryEmail' });
    const allowed = auditPolicies(packaged.stack, names)
      .flatMap(statements)
      .flatMap(({ Action }) => listOf(Action));
    for (const action of ['sns:Publish', 'events:PutEvents', 'securityhub:BatchImportFindings']) expect(allowed).not.toContain(action);
  });
});

describe('the schedule', () => {
  test('invokes the function every night, retries, and keeps failed events', () => {
    expect(resource('Nightly').Properties).toMatchObject({
      ScheduleExpression: 'cron(0 3 * * ? *)',
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 15 },
      Target: {
        Arn: names['AuditLambdaFunction.Arn'],
        Input: '{}',
        RetryPolicy: { MaximumRetryAttempts: 5, MaximumEventAgeInSeconds: 3600 },
        DeadLetterConfig: { Arn: names['FailedAudits.Arn'] },
      },
    });
    expect(resource('AuditLambdaEvConf').Properties).toMatchObject({
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnFailure: { Destination: names['FailedAudits.Arn'] } },
    });
  });

  test('the dead-letter queue is encrypted, and denies requests without TLS', () => {
    expect(resource('FailedAudits').Properties).toEqual({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 });
    expect(statements(resource('FailedAuditsPolicy').Properties['PolicyDocument'])).toMatchObject([
      { Effect: 'Deny', Action: 'sqs:*', Resource: names['FailedAudits.Arn'], Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ]);
  });
});
