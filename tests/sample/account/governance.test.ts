import { accountRules } from '../../../rules/account/index.ts';
import { logsRules } from '../../../rules/logs/index.ts';
import { secretsmanagerRules } from '../../../rules/secretsmanager/index.ts';
import { cloudTrailRules } from '../../../rules/cloudtrail/index.ts';
import { configRules } from '../../../rules/config/index.ts';
import { guardDutyRules } from '../../../rules/guardduty/index.ts';
import { s3Rules } from '../../../rules/s3/index.ts';
import { sampleTrails } from '../../../sample/account/cloudtrail/cloudtrail.ts';
import { sampleDetectors } from '../../../sample/account/guardduty/guardduty.ts';
import { merged, sampleAccount } from '../../../sample/account/index.ts';
import { generateLogs, logsData, sampleLogs } from '../../../sample/account/logs/logs.ts';
import { generateSecrets, sampleSecrets, secretsData } from '../../../sample/account/secretsmanager/secrets.ts';
import { tagData } from '../../../sample/account/tagging/tag.ts';
import type { Fact } from '../../../src/core/fact.ts';
import { auditSample, rulesWithoutBothVerdicts, type SampleAudit } from '../../support/audit-sample.ts';

const own = [...cloudTrailRules, ...configRules, ...guardDutyRules, ...secretsmanagerRules, ...logsRules, ...accountRules];

describe("the company's monitoring", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    // Reads buckets, too, to detect duplicate calls.
    audit = await auditSample([...own, ...s3Rules], sampleAccount.services);
  });

  const verdictsOf = (ruleId: string) =>
    audit.verdicts
      .filter((verdict) => verdict.ruleId === ruleId)
      .map(({ region, resourceId, status, severity }) =>
        [region, ...(resourceId === '111122223333' ? [] : [resourceId]), status, ...(status === 'FAIL' ? [severity] : [])].join(' '),
      )
      .sort();

  test('is read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    const count = (type: string) => audit.resources.filter((resource) => resource.type === type).length;
    expect(count('AWS::CloudTrail::Trail')).toBe(sampleTrails.length);
    expect(count('AWS::GuardDuty::Detector')).toBe(sampleDetectors.length);
    expect(count('AWS::Logs::LogGroup')).toBe(sampleLogs.groups.length);
    expect(count('AWS::SecretsManager::Secret')).toBe(sampleSecrets.length);
    expect(audit.calls.operations).toMatchObject({
      'account:GetAlternateContact': 3,
      'account:GetContactInformation': 1,
      'cloudtrail:DescribeTrails': 3,
      'cloudtrail:GetEventSelectors': 1,
      'cloudtrail:GetInsightSelectors': 1,
      'cloudtrail:GetTrailStatus': 4,
      'cloudwatch:DescribeAlarms': 4,
      'config:DescribeConfigurationAggregators': 3,
      'config:DescribeConfigurationRecorderStatus': 3,
      'guardduty:GetDetector': 3,
      'guardduty:ListDetectors': 3,
      'inspector2:ListFindings': 3,
      'logs:DescribeLogGroups': 3,
      'macie2:DescribeBuckets': 3,
      'organizations:DescribeOrganization': 1,
      'securityhub:GetEnabledStandards': 3,
      'sns:ListSubscriptionsByTopic': 2,
    });
  });

  test('has no unreadable facts', () => {
    const unread = audit.resources.flatMap(({ id, region, facts }) =>
      Object.entries(facts as Record<string, Fact>)
        .filter(([, fact]) => fact.state === 'unreadable')
        .map(([name]) => `${region} ${id} ${name}`),
    );
    expect(unread).toEqual([]);
  });

  test('shows every rule passing and failing', () => {
    expect(rulesWithoutBothVerdicts(own, audit.verdicts)).toEqual({
      // The account is a single resource.
      'cloudtrail-multi-region-trail-enabled': ['FAIL'],
      'cloudtrail-organization-trail-enabled': ['PASS'],
      'cloudtrail-insights-enabled': ['PASS'],
      'cloudtrail-s3-data-events-logged': ['FAIL'],
      'config-aggregator-organization-wide': ['FAIL'],
      'account-ai-services-opted-out': ['FAIL'],
      'account-change-alarms-configured': ['FAIL'],
      'account-contact-information-complete': ['FAIL'],
      'account-management-no-workloads': ['FAIL'],
      'account-organization-guardrails-attached': ['FAIL'],
      'account-organization-member': ['PASS'],
      'account-security-contact-registered': ['FAIL'],
      // No approved Regions and required tags are configured by default.
      'account-data-classification-declared': ['NOT_APPLICABLE'],
      'account-region-guardrail-enforced': ['NOT_APPLICABLE'],
      'account-resources-in-approved-regions': ['NOT_APPLICABLE'],
      'secretsmanager-secret-replicas-approved': ['FAIL', 'NOT_APPLICABLE'],
    });
  });

  test.each([
    [
      'cloudtrail-log-bucket-not-public',
      [
        'eu-central-1 payments-ledger PASS',
        'eu-west-1 meridian PASS',
        'us-east-1 analytics UNKNOWN',
        'us-east-1 before-2021 FAIL critical',
      ],
    ],
    ['cloudtrail-multi-region-trail-enabled', ['global FAIL medium']],
    ['cloudtrail-s3-data-events-logged', ['global FAIL low']],
    ['config-recorder-enabled', ['eu-central-1 FAIL medium', 'eu-west-1 PASS', 'us-east-1 FAIL critical']],
    ['config-delivery-healthy', ['eu-central-1 FAIL high', 'eu-west-1 PASS', 'us-east-1 NOT_APPLICABLE']],
    ['guardduty-detector-enabled', ['eu-central-1 PASS', 'eu-west-1 PASS', 'us-east-1 FAIL high']],
    ['account-macie-enabled', ['eu-central-1 FAIL high', 'eu-west-1 PASS', 'us-east-1 FAIL high']],
    ['account-security-hub-enabled', ['eu-central-1 FAIL medium', 'eu-west-1 PASS', 'us-east-1 FAIL medium']],
    ['logs-policy-not-public', ['eu-central-1 PASS', 'eu-west-1 PASS', 'us-east-1 FAIL low']],
    [
      'secretsmanager-secret-rotated',
      [
        'eu-central-1 payments/gateway FAIL medium',
        'eu-west-1 orders/api-signing PASS',
        'eu-west-1 partner/agency-sftp FAIL medium',
        'eu-west-1 rds!db-storefront PASS',
        'eu-west-1 web/session-key PASS',
        'us-east-1 payments/gateway NOT_APPLICABLE',
        'us-east-1 reports/warehouse FAIL medium',
      ],
    ],
  ])('%s', (ruleId, verdicts) => {
    expect(verdictsOf(ruleId)).toEqual(verdicts);
  });

  test('counts alarms only if someone receives them', () => {
    const [verdict] = audit.verdicts.filter(({ ruleId }) => ruleId === 'account-change-alarms-configured');
    expect(verdict?.evidence).toMatchObject({
      covered: ['use of the root user', 'CloudTrail'],
      missing: expect.arrayContaining(['sign-in without MFA', 'disabling of KMS keys']),
    });
  });
});

test('is read page by page without duplicates in a large account', async () => {
  const rules = own.filter(({ id }) => id === 'secretsmanager-secret-rotated' || id === 'logs-loggroup-retained');
  const many = merged([...logsData(generateLogs(900)), secretsData(generateSecrets(700)), tagData([])]);
  const { resources, verdicts, calls } = await auditSample(rules, many);

  expect(new Set(resources.map(({ arn }) => arn)).size).toBe(1600);
  expect(verdicts.filter(({ status }) => status === 'UNKNOWN' || status === 'ERROR')).toEqual([]);
  expect(calls.operations).toEqual({ 'logs:DescribeLogGroups': 18, 'secretsmanager:ListSecrets': 9, 'tag:GetResources': 3 });
  expect(calls.duplicates).toEqual([]);
  expect(generateLogs(900)).toEqual(generateLogs(900));
});
