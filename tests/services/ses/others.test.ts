import { GetArchiveCommand, ListArchivesCommand, MailManagerClient } from '@aws-sdk/client-mailmanager';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { DescribeActiveReceiptRuleSetCommand, SESClient } from '@aws-sdk/client-ses';
import {
  GetAccountCommand,
  GetConfigurationSetCommand,
  GetConfigurationSetEventDestinationsCommand,
  ListConfigurationSetsCommand,
  ListEmailIdentitiesCommand,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { archiveCollector } from '../../../src/services/ses/archive.ts';
import { configurationSetCollector } from '../../../src/services/ses/configuration-set.ts';
import { receiptRuleCollector } from '../../../src/services/ses/receipt-rule.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const sesV2 = mockClient(SESv2Client);
const ses = mockClient(SESClient);
const mailManager = mockClient(MailManagerClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
const denied = awsError('AccessDeniedException');

beforeEach(() => {
  for (const mock of [sesV2, ses, mailManager, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
});

describe('configuration sets', () => {
  test('are listed page by page, and described with one call each', async () => {
    sesV2
      .on(ListConfigurationSetsCommand, { PageSize: 1000 })
      .resolves({ ConfigurationSets: ['main'], NextToken: 'more' })
      .on(ListConfigurationSetsCommand, { NextToken: 'more' })
      .resolves({ ConfigurationSets: ['plain', 'gone'] });
    sesV2
      .on(GetConfigurationSetCommand, { ConfigurationSetName: 'main' })
      .resolves({
        DeliveryOptions: { TlsPolicy: 'REQUIRE' },
        ReputationOptions: { ReputationMetricsEnabled: true },
        Tags: [{ Key: 'team', Value: 'mail' }],
      })
      .on(GetConfigurationSetCommand, { ConfigurationSetName: 'plain' })
      .resolves({})
      .on(GetConfigurationSetCommand, { ConfigurationSetName: 'gone' })
      .rejects(awsError('NotFoundException'));
    sesV2
      .on(GetConfigurationSetEventDestinationsCommand, { ConfigurationSetName: 'main' })
      .resolves({
        EventDestinations: [
          { Name: 'alarms', Enabled: true, MatchingEventTypes: ['BOUNCE'], SnsDestination: { TopicArn: 'arn:aws:sns:eu-west-1:1:mail' } },
        ],
      })
      .on(GetConfigurationSetEventDestinationsCommand, { ConfigurationSetName: 'plain' })
      .resolves({});

    const { resources, listingErrors } = await collect(configurationSetCollector);

    expect(listingErrors).toEqual([]);
    expect(resources).toMatchObject([
      {
        type: 'AWS::SES::ConfigurationSet',
        id: 'main',
        arn: 'arn:aws:ses:eu-west-1:111122223333:configuration-set/main',
        tags: { team: 'mail' },
        facts: {
          tlsPolicy: known('REQUIRE'),
          reputationMetrics: known(true),
          eventDestinations: known([{ Name: 'alarms', Enabled: true, MatchingEventTypes: ['BOUNCE'] }]),
        },
      },
      {
        id: 'plain',
        tags: {},
        facts: {
          tlsPolicy: absent(),
          reputationMetrics: absent(),
          eventDestinations: { state: 'unreadable', collectionError: { kind: 'not-reported' } },
        },
      },
    ]);
    // One call per set, and one that confirms the deletion.
    expect(sesV2.commandCalls(GetConfigurationSetCommand)).toHaveLength(4);
  });

  test('are unreadable or a collection error if denied', async () => {
    sesV2.on(ListConfigurationSetsCommand).resolves({ ConfigurationSets: ['main'] });
    sesV2.on(GetConfigurationSetCommand).rejects(denied);
    const { resources } = await collect(configurationSetCollector, { facts: ['tlsPolicy'] });
    expect(resources).toMatchObject([
      {
        tags: null,
        tagsError: { kind: 'denied' },
        facts: { tlsPolicy: { collectionError: { kind: 'denied', action: 'ses:GetConfigurationSet' } } },
      },
    ]);
    sesV2.on(ListConfigurationSetsCommand).rejects(denied);
    expect(await collect(configurationSetCollector)).toMatchObject({
      resources: [],
      listingErrors: [{ collectionError: { kind: 'denied', action: 'ses:ListConfigurationSets' } }],
    });
  });
});

describe('receipt rules', () => {
  test('are those of the active rule set', async () => {
    ses.on(DescribeActiveReceiptRuleSetCommand).resolves({
      Metadata: { Name: 'inbound' },
      Rules: [
        {
          Name: 'support',
          Enabled: true,
          TlsPolicy: 'Require',
          ScanEnabled: true,
          Actions: [
            { S3Action: { BucketName: 'mail', KmsKeyArn: 'arn:key' } },
            { S3Action: { BucketName: 'copy' } },
            { StopAction: { Scope: 'RuleSet' } },
          ],
        },
        { Name: 'off' },
        { Name: undefined },
      ],
    });

    const { resources, listingErrors } = await collect(receiptRuleCollector);

    expect(listingErrors).toEqual([]);
    expect(resources).toMatchObject([
      { id: 'off', facts: { enabled: known(false), tlsPolicy: absent(), scanEnabled: known(false), buckets: known([]) } },
      {
        type: 'AWS::SES::ReceiptRule',
        id: 'support',
        arn: 'arn:aws:ses:eu-west-1:111122223333:receipt-rule-set/inbound:receipt-rule/support',
        tags: null,
        facts: {
          enabled: known(true),
          tlsPolicy: known('Require'),
          scanEnabled: known(true),
          buckets: known([{ bucket: 'mail', kmsKeyArn: 'arn:key' }, { bucket: 'copy' }]),
        },
      },
    ]);
    expect(ses.calls()).toHaveLength(1);
  });

  test('are none without an active rule set', async () => {
    ses.on(DescribeActiveReceiptRuleSetCommand).resolves({});
    expect(await collect(receiptRuleCollector)).toEqual({ resources: [], listingErrors: [] });
  });

  test('are a collection error if denied', async () => {
    ses.on(DescribeActiveReceiptRuleSetCommand).rejects(denied);
    expect(await collect(receiptRuleCollector)).toMatchObject({
      resources: [],
      listingErrors: [{ collectionError: { kind: 'denied', action: 'ses:DescribeActiveReceiptRuleSet' } }],
    });
  });
});

describe('archives', () => {
  test('are listed page by page, and described with one call each', async () => {
    mailManager
      .on(ListArchivesCommand, { PageSize: 50 })
      .resolves({ Archives: [{ ArchiveId: 'a-1', ArchiveName: 'legal', ArchiveState: 'ACTIVE' }], NextToken: 'more' })
      .on(ListArchivesCommand, { NextToken: 'more' })
      .resolves({ Archives: [{ ArchiveId: 'a-2' }, { ArchiveId: 'a-3' }] });
    mailManager
      .on(GetArchiveCommand, { ArchiveId: 'a-1' })
      .resolves({ KmsKeyArn: 'arn:key', Retention: { RetentionPeriod: 'TWO_YEARS' } })
      .on(GetArchiveCommand, { ArchiveId: 'a-2' })
      .resolves({})
      .on(GetArchiveCommand, { ArchiveId: 'a-3' })
      .rejects(awsError('ResourceNotFoundException'));
    const arn = 'arn:aws:ses:eu-west-1:111122223333:mailmanager-archive/a-1';
    tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [{ ResourceARN: arn, Tags: [{ Key: 'team', Value: 'legal' }] }] });

    const { resources, listingErrors } = await collect(archiveCollector);

    expect(listingErrors).toEqual([]);
    const notReported = { state: 'unreadable', collectionError: { kind: 'not-reported' } };
    expect(resources).toMatchObject([
      {
        type: 'AWS::SES::MailManagerArchive',
        id: 'a-1',
        name: 'legal',
        arn,
        tags: { team: 'legal' },
        facts: { state: known('ACTIVE'), kmsKeyArn: known('arn:key'), retention: known('TWO_YEARS') },
      },
      { id: 'a-2', name: 'a-2', facts: { state: notReported, kmsKeyArn: absent(), retention: notReported } },
    ]);
    // One call per archive, and one that confirms the deletion.
    expect(mailManager.commandCalls(GetArchiveCommand)).toHaveLength(4);
  });

  test('are unreadable or a collection error if denied', async () => {
    mailManager.on(ListArchivesCommand).resolves({ Archives: [{ ArchiveId: 'a-1' }] });
    mailManager.on(GetArchiveCommand).rejects(denied);
    const { resources } = await collect(archiveCollector, { facts: ['retention'] });
    expect(resources).toMatchObject([{ facts: { retention: { collectionError: { kind: 'denied', action: 'ses:GetArchive' } } } }]);
    mailManager.on(ListArchivesCommand).rejects(denied);
    expect(await collect(archiveCollector)).toMatchObject({
      resources: [],
      listingErrors: [{ collectionError: { kind: 'denied', action: 'ses:ListArchives' } }],
    });
  });
});

describe('the sending status of a Region', () => {
  const read = async () => {
    const { resources } = await collect(regionalAccountCollector, { facts: ['sesSending', 'sesIdentities'] });
    return resources[0]?.facts;
  };

  test('is read with its identities', async () => {
    sesV2.on(ListEmailIdentitiesCommand).resolves({ EmailIdentities: [{ IdentityName: 'a.example' }, { IdentityName: 'b.example' }] });
    sesV2.on(GetAccountCommand).resolves({
      EnforcementStatus: 'PROBATION',
      ProductionAccessEnabled: true,
      SuppressionAttributes: { SuppressedReasons: ['BOUNCE'] },
    });
    expect(await read()).toEqual({
      sesSending: known({ status: 'PROBATION', suppressed: ['BOUNCE'], production: true }),
      sesIdentities: known(2),
    });
  });

  test('is read in the sandbox without other settings', async () => {
    sesV2.on(ListEmailIdentitiesCommand).resolves({});
    sesV2.on(GetAccountCommand).resolves({ EnforcementStatus: 'HEALTHY' });
    expect(await read()).toEqual({
      sesSending: known({ status: 'HEALTHY', suppressed: [], production: false }),
      sesIdentities: known(0),
    });
  });

  test('is unreadable if denied or not returned', async () => {
    sesV2.on(ListEmailIdentitiesCommand).rejects(denied);
    sesV2.on(GetAccountCommand).resolves({});
    expect(await read()).toMatchObject({
      sesSending: { state: 'unreadable', collectionError: { kind: 'not-reported' } },
      sesIdentities: { state: 'unreadable', collectionError: { kind: 'denied', action: 'ses:ListEmailIdentities' } },
    });
  });
});
