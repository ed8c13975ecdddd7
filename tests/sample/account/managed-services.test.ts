import { dynamodbRules } from '../../../rules/dynamodb/index.ts';
import { glacierRules } from '../../../rules/glacier/index.ts';
import { snsRules } from '../../../rules/sns/index.ts';
import { sesRules } from '../../../rules/ses/index.ts';
import { sqsRules } from '../../../rules/sqs/index.ts';
import { backupData } from '../../../sample/account/backup/backup.ts';
import { sampleBackup } from '../../../sample/account/backup/company.ts';
import { company } from '../../../sample/account/company.ts';
import { dynamoDbData, taggedTables } from '../../../sample/account/dynamodb/dynamodb.ts';
import { generateDynamoDb, sampleDynamoDb } from '../../../sample/account/dynamodb/company.ts';
import { glacierData, taggedVaults } from '../../../sample/account/glacier/glacier.ts';
import { generateGlacier, sampleGlacier } from '../../../sample/account/glacier/company.ts';
import { logsData, sampleLogs } from '../../../sample/account/logs/logs.ts';
import { kmsData } from '../../../sample/account/kms/kms.ts';
import { sampleKms } from '../../../sample/account/kms/company.ts';
import { organizationsData } from '../../../sample/account/organizations/organizations.ts';
import { sesData, taggedArchives } from '../../../sample/account/ses/ses.ts';
import { generateSes, sampleSes } from '../../../sample/account/ses/company.ts';
import { sampleSns, snsData } from '../../../sample/account/sns/sns.ts';
import { sqsData, taggedQueues } from '../../../sample/account/sqs/sqs.ts';
import { generateSqs, sampleSqs } from '../../../sample/account/sqs/company.ts';
import { tagData } from '../../../sample/account/tagging/tag.ts';
import { credentialsOf } from '../../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../../sample/endpoint/server.ts';
import { service } from '../../../sample/endpoint/service.ts';
import type { ServiceData } from '../../../sample/endpoint/types.ts';
import { tableCollector } from '../../../src/services/dynamodb/table.ts';
import { vaultCollector } from '../../../src/services/glacier/vault.ts';
import { emailIdentityCollector } from '../../../src/services/ses/identity.ts';
import { queueCollector } from '../../../src/services/sqs/queue.ts';
import type { Collector } from '../../../src/core/collector.ts';
import { auditSample, type SampleAudit, statusesByRule, unreadableFacts } from '../../support/audit-sample.ts';
import { collect } from '../../support/collect.ts';

const rules = [...dynamodbRules, ...sqsRules, ...snsRules, ...sesRules, ...glacierRules];

/** Trails are evaluated only for tables that are configured as sensitive. */
const noTrails = service('cloudtrail')({ DescribeTrails: () => ({ trailList: [] }) });

const alarms = logsData(sampleLogs).filter((data) => data.service === 'cloudwatch');

describe("the company's tables, queues, mail and vaults", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(rules, [
      ...dynamoDbData(sampleDynamoDb),
      sqsData(sampleSqs),
      ...sesData(sampleSes),
      glacierData(sampleGlacier),
      snsData(sampleSns),
      ...alarms,
      backupData(sampleBackup),
      noTrails,
      kmsData(sampleKms),
      organizationsData(),
      tagData([...taggedTables(sampleDynamoDb), ...taggedQueues(sampleSqs), ...taggedArchives(sampleSes), ...taggedVaults(sampleGlacier)]),
    ]);
  });

  const idsOf = (type: string) => audit.resources.filter((resource) => resource.type === type).map(({ id }) => id);
  const verdictsOf = (ruleId: string, status: string) =>
    audit.verdicts
      .filter((verdict) => verdict.ruleId === ruleId && verdict.status === status)
      .map(({ region, resourceId, severity }) => `${region} ${resourceId}${status === 'FAIL' ? ` ${severity}` : ''}`)
      .sort();

  test('are read completely', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(unreadableFacts(audit)).toEqual([]);
    expect(idsOf('AWS::DynamoDB::Table').sort()).toEqual(sampleDynamoDb.tables.map(({ name }) => name).sort());
    expect(idsOf('AWS::DAX::Cluster')).toEqual(['carts', 'sessions']);
    expect(idsOf('AWS::SQS::Queue').sort()).toEqual(sampleSqs.map(({ name }) => name).sort());
    expect(idsOf('AWS::SES::EmailIdentity').sort()).toEqual(sampleSes.identities.map(({ name }) => name).sort());
    expect(idsOf('AWS::SES::ConfigurationSet').sort()).toEqual(['alerts', 'newsletter', 'transactional']);
    expect(idsOf('AWS::SES::ReceiptRule').sort()).toEqual(['old-forms', 'returns', 'support']);
    expect(idsOf('AWS::SES::MailManagerArchive')).toHaveLength(2);
    expect(idsOf('AWS::Glacier::Vault').sort()).toEqual(sampleGlacier.vaults.map(({ name }) => name).sort());
  });

  test('take no unnecessary calls', () => {
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    const ours = Object.entries(audit.calls.operations).filter(([operation]) => !/^(backup|cloudtrail|tag):/.test(operation));
    expect(Object.fromEntries(ours)).toEqual({
      'dynamodb:ListTables': 3,
      'dynamodb:DescribeTable': 10,
      'dynamodb:DescribeContinuousBackups': 10,
      // Each table, and the streams of three tables.
      'dynamodb:GetResourcePolicy': 13,
      'application-autoscaling:DescribeScalableTargets': 3,
      'application-autoscaling:DescribeScalingPolicies': 3,
      'dax:DescribeClusters': 3,
      'sqs:ListQueues': 3,
      'sqs:GetQueueAttributes': 10,
      'sesv2:GetAccount': 3,
      'sesv2:ListEmailIdentities': 3,
      'sesv2:GetEmailIdentity': 7,
      'sesv2:ListConfigurationSets': 3,
      // Three keys, and a deleted one.
      'sesv2:GetConfigurationSet': 4,
      'sesv2:GetConfigurationSetEventDestinations': 3,
      'ses:DescribeActiveReceiptRuleSet': 3,
      'mailmanager:ListArchives': 3,
      'mailmanager:GetArchive': 2,
      'glacier:ListVaults': 3,
      'glacier:GetDataRetrievalPolicy': 3,
      'glacier:GetVaultAccessPolicy': 5,
      'glacier:GetVaultLock': 5,
      'glacier:GetVaultNotifications': 5,
      'sns:ListTopics': 3,
      'sns:GetTopicAttributes': 7,
      'sns:ListSubscriptions': 3,
      'cloudwatch:DescribeAlarms': 3,
      'kms:ListAliases': 3,
      'kms:DescribeKey': 2,
      'kms:GetKeyPolicy': 2,
      'organizations:DescribeOrganization': 1,
    });
  });

  test('show every rule passing and failing', () => {
    const both = Object.entries(statusesByRule(rules, audit.verdicts)).filter(
      ([, statuses]) => !statuses.includes('PASS') || !statuses.includes('FAIL'),
    );
    expect(Object.fromEntries(both)).toEqual({
      // No sensitive tables are configured by default.
      'dynamodb-data-events-logged': ['NOT_APPLICABLE'],
      // No approved Regions are configured by default.
      'dynamodb-table-replica-region-approved': ['NOT_APPLICABLE'],
    });
  });

  test('have tags', () => {
    const tagsOf = (type: string, id: string) => audit.resources.find((resource) => resource.type === type && resource.id === id)?.tags;
    expect(tagsOf('AWS::DynamoDB::Table', 'carts')).toEqual({ team: 'web', env: 'prod' });
    expect(tagsOf('AWS::DAX::Cluster', 'carts')).toEqual({ team: 'web', env: 'prod' });
    expect(tagsOf('AWS::SQS::Queue', 'newsletter')).toEqual({ team: 'marketing' });
    expect(tagsOf('AWS::SES::EmailIdentity', 'partners.meridian-outfitters.example')).toEqual({});
    expect(tagsOf('AWS::SES::ConfigurationSet', 'transactional')).toEqual({ team: 'web' });
    expect(tagsOf('AWS::SES::MailManagerArchive', 'a-5lq1w2e3r4t5y6u7i8o9p0asdf')).toEqual({ team: 'legal' });
    expect(tagsOf('AWS::Glacier::Vault', 'ledger-archive')).toEqual({ team: 'payments', 'data-classification': 'restricted' });
  });

  test.each([
    [
      'dynamodb-table-customer-key-encryption',
      'FAIL',
      [
        'eu-west-1 gift-cards-2019 high',
        'eu-west-1 search-rebuild medium',
        'eu-west-1 sessions medium',
        'eu-west-1 stock-levels medium',
        'us-east-1 clickstream medium',
      ],
    ],
    ['dynamodb-table-capacity-adapts', 'FAIL', ['eu-west-1 stock-levels medium']],
    ['dynamodb-table-cross-account-access-restricted', 'FAIL', ['eu-west-1 payments-ledger medium', 'us-east-1 clickstream medium']],
    ['dynamodb-table-point-in-time-recovery-enabled', 'NOT_APPLICABLE', ['eu-west-1 search-rebuild']],
    ['dynamodb-dax-cluster-multi-az', 'FAIL', ['eu-west-1 sessions low']],
    ['sqs-queue-encrypted', 'FAIL', ['us-east-1 clickstream-legacy medium', 'us-east-1 partner-webhooks medium']],
    ['sqs-queue-not-public', 'FAIL', ['us-east-1 partner-webhooks high']],
    [
      'sqs-queue-cross-account-access-restricted',
      'FAIL',
      ['eu-west-1 thumbnails low', 'eu-west-1 warehouse-feed medium', 'us-east-1 partner-webhooks medium'],
    ],
    [
      'sqs-queue-dead-letter-configured',
      'NOT_APPLICABLE',
      ['eu-central-1 newsletter-failed', 'eu-west-1 orders-failed.fifo', 'eu-west-1 payments-failed'],
    ],
    [
      'sqs-queue-dead-letter-configured',
      'FAIL',
      ['eu-west-1 thumbnails low', 'eu-west-1 warehouse-feed low', 'us-east-1 clickstream-legacy low', 'us-east-1 partner-webhooks low'],
    ],
    ['sqs-queue-retention-adequate', 'FAIL', ['eu-west-1 payments-failed low']],
    [
      'ses-identity-policy-restricted',
      'FAIL',
      ['eu-west-1 partners.meridian-outfitters.example medium', 'us-east-1 meridian-legacy.example high'],
    ],
    ['ses-identity-dkim-enabled', 'NOT_APPLICABLE', ['eu-central-1 launch.example']],
    ['ses-account-sending-healthy', 'FAIL', ['eu-central-1 111122223333 medium', 'us-east-1 111122223333 medium']],
    ['ses-receipt-rule-messages-encrypted', 'FAIL', ['eu-west-1 returns medium']],
    ['glacier-vault-not-public', 'FAIL', ['us-east-1 website-backups critical']],
    ['glacier-vault-lock-completed', 'PASS', ['eu-west-1 ledger-archive']],
    [
      'glacier-vault-notifications-enabled',
      'FAIL',
      ['eu-central-1 camera-footage low', 'eu-west-1 invoices-2016 low', 'us-east-1 website-backups low'],
    ],
    ['glacier-account-retrieval-limited', 'FAIL', ['us-east-1 111122223333 low']],
  ])('%s: %s for %j', (ruleId, status, expected) => {
    expect(verdictsOf(ruleId, status)).toEqual(expected);
  });
});

describe('many generated resources are read page by page without duplicates:', () => {
  const tables = generateDynamoDb(901);
  const queues = generateSqs(3100);
  const mail = generateSes(3004);
  const vaults = generateGlacier(91);

  test.each<[string, Collector, readonly string[], readonly ServiceData[], number, Record<string, number>]>([
    [
      'tables',
      tableCollector,
      ['scaling'],
      [...dynamoDbData(tables), tagData(taggedTables(tables))],
      901,
      {
        // About 300 per Region, a hundred per page.
        'dynamodb:ListTables': 10,
        // All 300 scalable targets are in one Region.
        'application-autoscaling:DescribeScalableTargets': 8,
        'application-autoscaling:DescribeScalingPolicies': 8,
        'tag:GetResources': 9,
      },
    ],
    [
      'queues',
      queueCollector,
      ['policy', 'deadLetterSources'],
      [sqsData(queues), tagData([])],
      3100,
      {
        'sqs:ListQueues': 6,
        'sqs:GetQueueAttributes': 3100,
        'tag:GetResources': 3,
      },
    ],
    [
      'identities',
      emailIdentityCollector,
      ['dkim', 'domainDkim'],
      sesData(mail),
      3004,
      {
        'sesv2:ListEmailIdentities': 6,
        'sesv2:GetEmailIdentity': 3004,
      },
    ],
    ['vaults', vaultCollector, ['archives'], [glacierData(vaults), tagData([])], 91, { 'glacier:ListVaults': 10, 'tag:GetResources': 3 }],
  ])('%s', async (_name, collector, facts, services, count, calls) => {
    const endpoint = await startEndpoint({ accounts: [{ id: company.accountId, services }] });
    try {
      const { resources, listingErrors } = await collect(collector, {
        facts,
        endpoint: endpoint.url,
        credentials: credentialsOf(company.accountId),
        regions: company.regions,
      });
      expect(listingErrors).toEqual([]);
      expect(new Set(resources.map(({ arn }) => arn)).size).toBe(count);
      expect(endpoint.calls().operations).toEqual(calls);
      expect(endpoint.calls().duplicates).toEqual([]);
    } finally {
      await endpoint.close();
    }
  });

  test('generates the same resources in every run', () => {
    expect(generateDynamoDb(901)).toEqual(tables);
    expect(generateSqs(3100)).toEqual(queues);
    expect(generateSes(3004)).toEqual(mail);
    expect(generateGlacier(91)).toEqual(vaults);
  });
});
