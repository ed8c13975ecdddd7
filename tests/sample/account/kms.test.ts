import { kmsRules } from '../../../rules/kms/index.ts';
import { iamData } from '../../../sample/account/iam/iam.ts';
import { sampleIam } from '../../../sample/account/iam/company.ts';
import { kmsData, taggedKeys } from '../../../sample/account/kms/kms.ts';
import { generateKms, sampleKms } from '../../../sample/account/kms/company.ts';
import { organizationsData } from '../../../sample/account/organizations/organizations.ts';
import { tagData } from '../../../sample/account/tagging/tag.ts';
import { auditSample, type SampleAudit, statusesByRule, unreadableFacts } from '../../support/audit-sample.ts';

const own = sampleKms.keys.filter(({ alias }) => alias?.startsWith('aws/') !== true);

describe("the company's keys", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(kmsRules, [kmsData(sampleKms), tagData(taggedKeys(sampleKms)), iamData(sampleIam), organizationsData()]);
  });

  const named = (ruleId: string, status: string) =>
    audit.verdicts
      .filter((verdict) => verdict.ruleId === ruleId && verdict.status === status)
      .map(({ resourceId, region }) => own.find((key) => key.id === resourceId && key.region === region)?.alias ?? resourceId)
      .sort();

  test('are read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    const keys = audit.resources.filter(({ type }) => type === 'AWS::KMS::Key');
    expect(keys.map(({ id, region }) => `${region} ${id}`).sort()).toEqual(own.map(({ id, region }) => `${region} ${id}`).sort());
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    expect(audit.calls.operations).toMatchObject({
      'kms:ListKeys': 3,
      'kms:ListAliases': 3,
      'kms:DescribeCustomKeyStores': 3,
      'kms:DescribeKey': own.length,
      'kms:GetKeyPolicy': own.length,
      'kms:ListGrants': own.length,
      'tag:GetResources': 3,
    });
  });

  test('have no unreadable facts', () => {
    expect(unreadableFacts(audit)).toEqual([]);
  });

  test('have names and tags', () => {
    const key = audit.resources.find(({ name }) => name === 'alias/payments');
    expect(key?.tags).toEqual({ team: 'payments', env: 'prod' });
    expect(audit.resources.find(({ name }) => name === '35241e0d-b4a5-4987-adcb-657485960718')?.region).toBe('eu-central-1');
  });

  test('show every rule passing and failing', () => {
    const both = Object.entries(statusesByRule(kmsRules, audit.verdicts)).filter(
      ([, statuses]) => !statuses.includes('PASS') || !statuses.includes('FAIL'),
    );
    expect(Object.fromEntries(both)).toEqual({
      // No approved Regions are configured by default.
      'kms-key-region-scope-approved': ['NOT_APPLICABLE'],
    });
  });

  test.each([
    ['kms-key-rotation-enabled', 'FAIL', ['databases', 'ebs', 'old-shop', 'research', 'token-vault-staging']],
    ['kms-key-not-pending-deletion', 'FAIL', ['acquirer', 'gift-cards-2019', 'ledger-hsm']],
    ['kms-key-policy-not-public', 'FAIL', ['old-shop']],
    ['kms-key-access-least-privilege', 'FAIL', ['ebs', 'old-shop', 'partner-feed', 'research']],
    ['kms-key-in-use', 'FAIL', ['35241e0d-b4a5-4987-adcb-657485960718', 'old-shop']],
    ['kms-key-enclave-attestation-enforced', 'PASS', ['token-vault']],
    ['kms-key-enclave-attestation-enforced', 'FAIL', ['token-vault-staging']],
  ])('%s: %s for %j', (ruleId, status, names) => {
    expect(named(ruleId, status)).toEqual(names);
  });
});

test('are read page by page without duplicates in a large account', async () => {
  const many = generateKms(1101);
  const rules = kmsRules.filter(({ id }) => id === 'kms-key-policy-not-public');
  const { resources, calls } = await auditSample(rules, [kmsData(many), tagData(taggedKeys(many))]);

  const expected = many.keys.filter(({ alias }) => alias?.startsWith('aws/') !== true).length;
  expect(new Set(resources.map(({ arn }) => arn)).size).toBe(expected);
  expect(calls.operations).toMatchObject({ 'kms:GetKeyPolicy': expected });
  expect(calls.operations['kms:ListAliases']).toBeGreaterThan(3);
  expect(calls.duplicates).toEqual([]);
  expect(generateKms(1101)).toEqual(many);
});
