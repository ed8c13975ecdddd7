import { AccountClient, PutAlternateContactCommand } from '@aws-sdk/client-account';
import * as trail from '@aws-sdk/client-cloudtrail';
import * as logs from '@aws-sdk/client-cloudwatch-logs';
import * as config from '@aws-sdk/client-config-service';
import { CreateDetectorCommand, GuardDutyClient, UpdateDetectorCommand } from '@aws-sdk/client-guardduty';
import * as organizations from '@aws-sdk/client-organizations';
import * as s3 from '@aws-sdk/client-s3';
import { CreateSecretCommand, RotateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { accountRules } from '../../../rules/account/index.ts';
import { logsRules } from '../../../rules/logs/index.ts';
import { secretsmanagerRules } from '../../../rules/secretsmanager/index.ts';
import { cloudTrailRules } from '../../../rules/cloudtrail/index.ts';
import { configRules } from '../../../rules/config/index.ts';
import { guardDutyRules } from '../../../rules/guardduty/index.ts';
import { auditMoto } from '../../support/audit-moto.ts';
import type { Evaluated } from '../../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';
import { policyText } from '../../support/resources/policy.ts';
import { bucketClient, CreateBucketConfiguration, makeChangeAlarms, makeTopic, makeTrailBucket } from '../../support/resources/trail.ts';

jest.setTimeout(120_000);

/**
 * Moto supports no Security Hub standards, no GuardDuty statistics and administrators, no delivery states, reports that no trail has
 * insights, and does not support Amazon Inspector.
 */
const unknownToMoto = [
  'administration',
  'aiOptOutPolicy',
  'configDelivery',
  'inspector',
  'openFindings',
  'securityHubEnabled',
  'securityHubStandards',
  'trailInsights',
];
const rules = [...accountRules, ...secretsmanagerRules, ...logsRules, ...cloudTrailRules, ...configRules, ...guardDutyRules].filter(
  ({ facts }) => !facts.some((fact) => unknownToMoto.includes(fact)),
);

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

const verdicts = () => auditMoto(moto, rules);

/** Statuses of the rules that moto can decide. */
const statuses = (evaluated: readonly Evaluated[], id = motoAccountId) =>
  Object.fromEntries(
    evaluated
      .filter(({ resourceId, status }) => resourceId === id && status !== 'NOT_APPLICABLE')
      .map(({ ruleId, status }) => [ruleId, status]),
  );

test('evaluates an empty account', async () => {
  expect(statuses(await verdicts())).toEqual({
    'account-change-alarms-configured': 'FAIL',
    'account-contact-information-complete': 'FAIL',
    'logs-policy-not-public': 'PASS',
    'account-organization-member': 'FAIL',
    'account-security-contact-registered': 'FAIL',
    'cloudtrail-multi-region-trail-enabled': 'FAIL',
    'cloudtrail-s3-data-events-logged': 'FAIL',
    'config-recorder-enabled': 'FAIL',
    'guardduty-detector-enabled': 'FAIL',
  });
});

test('evaluates a trail that records everything, and alarms on its log group', async () => {
  const groups = new logs.CloudWatchLogsClient(moto.client);
  await groups.send(new logs.CreateLogGroupCommand({ logGroupName: 'trail' }));
  await groups.send(new logs.CreateLogGroupCommand({ logGroupName: 'short' }));
  await groups.send(new logs.PutRetentionPolicyCommand({ logGroupName: 'short', retentionInDays: 7 }));
  await groups.send(
    new logs.PutResourcePolicyCommand({
      policyName: 'open',
      policyDocument: policyText({ Effect: 'Allow', Principal: '*', Action: 'logs:PutLogEvents', Resource: '*' }),
    }),
  );
  await makeTrailBucket(moto, 'trail-logs');
  const client = new trail.CloudTrailClient(moto.client);
  await client.send(
    new trail.CreateTrailCommand({
      Name: 'all',
      S3BucketName: 'trail-logs',
      IsMultiRegionTrail: true,
      IncludeGlobalServiceEvents: true,
      EnableLogFileValidation: true,
      KmsKeyId: 'alias/trail',
      CloudWatchLogsLogGroupArn: `arn:aws:logs:eu-west-1:${motoAccountId}:log-group:trail:*`,
      CloudWatchLogsRoleArn: `arn:aws:iam::${motoAccountId}:role/trail`,
    }),
  );
  await client.send(
    new trail.PutEventSelectorsCommand({
      TrailName: 'all',
      EventSelectors: [
        { ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] },
      ],
    }),
  );
  await client.send(new trail.StartLoggingCommand({ Name: 'all' }));
  await makeChangeAlarms(moto, 'trail', await makeTopic(moto));

  const evaluated = await verdicts();

  expect(statuses(evaluated)).toMatchObject({
    'account-change-alarms-configured': 'PASS',
    'logs-policy-not-public': 'FAIL',
    'cloudtrail-multi-region-trail-enabled': 'PASS',
    'cloudtrail-s3-data-events-logged': 'PASS',
  });
  expect(statuses(evaluated, 'all')).toEqual({
    'cloudtrail-log-bucket-access-logged': 'FAIL',
    'cloudtrail-log-bucket-not-public': 'PASS',
    'cloudtrail-log-bucket-tamper-resistant': 'PASS',
    // Moto does not deliver to log groups, and the trail started recently.
    'cloudtrail-trail-cloudwatch-integrated': 'UNKNOWN',
    'cloudtrail-trail-delivery-healthy': 'PASS',
    'cloudtrail-trail-kms-encrypted': 'PASS',
    'cloudtrail-trail-log-validation-enabled': 'PASS',
  });
  const logGroup = {
    'logs-loggroup-bearer-tokens-disabled': 'PASS',
    'logs-loggroup-customer-key': 'FAIL',
    // Moto lacks DescribeAccountPolicies.
    'logs-loggroup-forwarding-trusted': 'UNKNOWN',
  };
  expect(statuses(evaluated, 'trail')).toEqual({
    ...logGroup,
    'logs-loggroup-deletion-protected': 'FAIL',
    'logs-loggroup-retained': 'PASS',
  });
  expect(statuses(evaluated, 'short')).toEqual({
    ...logGroup,
    'logs-loggroup-retained': 'FAIL',
  });
});

test('evaluates a stopped single-Region trail with a public bucket', async () => {
  const client = bucketClient(moto);
  await client.send(new s3.CreateBucketCommand({ Bucket: 'open-logs', CreateBucketConfiguration }));
  await client.send(
    new s3.PutBucketPolicyCommand({
      Bucket: 'open-logs',
      Policy: policyText({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::open-logs/*' }),
    }),
  );
  await new trail.CloudTrailClient(moto.client).send(new trail.CreateTrailCommand({ Name: 'old', S3BucketName: 'open-logs' }));

  const evaluated = await verdicts();

  expect(statuses(evaluated)).toMatchObject({ 'cloudtrail-multi-region-trail-enabled': 'FAIL' });
  expect(statuses(evaluated, 'old')).toEqual({
    'cloudtrail-log-bucket-access-logged': 'FAIL',
    'cloudtrail-log-bucket-not-public': 'FAIL',
    'cloudtrail-log-bucket-tamper-resistant': 'FAIL',
    'cloudtrail-trail-cloudwatch-integrated': 'FAIL',
    'cloudtrail-trail-delivery-healthy': 'FAIL',
    'cloudtrail-trail-kms-encrypted': 'FAIL',
    'cloudtrail-trail-log-validation-enabled': 'FAIL',
  });
});

test('evaluates a recorder, a detector, a contact, secrets and an organization', async () => {
  await bucketClient(moto).send(new s3.CreateBucketCommand({ Bucket: 'records', CreateBucketConfiguration }));
  const recorder = new config.ConfigServiceClient(moto.client);
  const roleARN = `arn:aws:iam::${motoAccountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`;
  await recorder.send(
    new config.PutConfigurationRecorderCommand({
      ConfigurationRecorder: { name: 'default', roleARN, recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } },
    }),
  );
  await recorder.send(new config.PutDeliveryChannelCommand({ DeliveryChannel: { name: 'default', s3BucketName: 'records' } }));
  await recorder.send(new config.StartConfigurationRecorderCommand({ ConfigurationRecorderName: 'default' }));
  await recorder.send(new config.PutRetentionConfigurationCommand({ RetentionPeriodInDays: 90 }));
  await recorder.send(
    new config.PutConfigurationAggregatorCommand({
      ConfigurationAggregatorName: 'all',
      OrganizationAggregationSource: { RoleArn: roleARN, AllAwsRegions: true },
    }),
  );
  await new GuardDutyClient(moto.client).send(new CreateDetectorCommand({ Enable: true }));
  await new AccountClient({ ...moto.client, region: 'us-east-1' }).send(
    new PutAlternateContactCommand({
      AlternateContactType: 'SECURITY',
      Name: 'On call',
      Title: 'Security',
      EmailAddress: 'security@example.com',
      PhoneNumber: '+353 1 555 0100',
    }),
  );
  const keeper = new SecretsManagerClient(moto.client);
  await keeper.send(new CreateSecretCommand({ Name: 'rotated', SecretString: 'not-a-secret' }));
  await keeper.send(new RotateSecretCommand({ SecretId: 'rotated', RotationRules: { AutomaticallyAfterDays: 30 } }));
  await keeper.send(new CreateSecretCommand({ Name: 'kept', SecretString: 'not-a-secret' }));
  await new organizations.OrganizationsClient(moto.client).send(new organizations.CreateOrganizationCommand({ FeatureSet: 'ALL' }));

  const evaluated = await verdicts();

  expect(statuses(evaluated)).toMatchObject({
    'account-organization-member': 'PASS',
    'account-security-contact-registered': 'PASS',
    'config-aggregator-organization-wide': 'PASS',
    'config-history-retained': 'FAIL',
    'config-recorder-enabled': 'PASS',
    'guardduty-detector-enabled': 'PASS',
    'cloudtrail-organization-trail-enabled': 'FAIL',
  });
  expect(statuses(evaluated, 'rotated')).toEqual({
    'secretsmanager-secret-access-restricted': 'PASS',
    'secretsmanager-secret-customer-key': 'FAIL',
    'secretsmanager-secret-not-public': 'PASS',
    'secretsmanager-secret-rotated': 'PASS',
    'secretsmanager-secret-used': 'PASS',
  });
  expect(statuses(evaluated, 'kept')).toEqual({
    'secretsmanager-secret-access-restricted': 'PASS',
    'secretsmanager-secret-customer-key': 'FAIL',
    'secretsmanager-secret-not-public': 'PASS',
    'secretsmanager-secret-rotated': 'FAIL',
    'secretsmanager-secret-used': 'PASS',
  });
});

test('evaluates a suspended detector and a stopped recorder', async () => {
  const client = new GuardDutyClient(moto.client);
  const { DetectorId } = await client.send(new CreateDetectorCommand({ Enable: true }));
  await client.send(new UpdateDetectorCommand({ DetectorId, Enable: false }));
  await new config.ConfigServiceClient(moto.client).send(
    new config.PutConfigurationRecorderCommand({
      ConfigurationRecorder: { name: 'default', roleARN: 'arn:aws:iam::123456789012:role/config', recordingGroup: { allSupported: true } },
    }),
  );

  const evaluated = await verdicts();

  expect(statuses(evaluated)).toMatchObject({
    'guardduty-detector-enabled': 'FAIL',
    'config-recorder-enabled': 'FAIL',
  });
  expect(evaluated.find(({ ruleId }) => ruleId === 'guardduty-detector-enabled')?.message).toBe('GuardDuty is suspended.');
  expect(evaluated.find(({ ruleId }) => ruleId === 'config-recorder-enabled')?.message).toBe('The recorder is stopped.');
});
