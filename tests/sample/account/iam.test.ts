import { iamRules } from '../../../rules/iam/index.ts';
import { accessAnalyzerData, sampleAnalyzers } from '../../../sample/account/accessanalyzer/access-analyzer.ts';
import { iamData } from '../../../sample/account/iam/iam.ts';
import { generateIam, sampleIam } from '../../../sample/account/iam/company.ts';
import { organizationsData } from '../../../sample/account/organizations/organizations.ts';
import { auditSample, rulesWithoutBothVerdicts, type SampleAudit, unreadableFacts } from '../../support/audit-sample.ts';

describe("the company's IAM", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(iamRules, [iamData(sampleIam), accessAnalyzerData(sampleAnalyzers), organizationsData()]);
  });

  const verdictsOf = (ruleId: string, status: string) =>
    audit.verdicts
      .filter((verdict) => verdict.ruleId === ruleId && verdict.status === status)
      .map(({ resourceId }) => resourceId)
      .sort();

  test('is read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    const account = Array<string>(4).fill('111122223333');
    const named = [sampleIam.users, sampleIam.groups, sampleIam.roles, sampleIam.policies, sampleIam.certificates, sampleAnalyzers];
    expect(audit.resources.map(({ id }) => id).sort()).toEqual([...account, ...named.flat().map(({ name }) => name)].sort());
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    expect(audit.calls.operations).toEqual({
      'iam:GetAccountAuthorizationDetails': 1,
      'iam:GetAccountPasswordPolicy': 1,
      'iam:GetAccountSummary': 1,
      'iam:GetCredentialReport': 1,
      'iam:ListEntitiesForPolicy': 1,
      'iam:ListOrganizationsFeatures': 1,
      'iam:ListServerCertificates': 1,
      'iam:ListVirtualMFADevices': 1,
      'iam:ListSSHPublicKeys': 12,
      'iam:ListServiceSpecificCredentials': 12,
      'organizations:DescribeOrganization': 1,
      'access-analyzer:ListAnalyzers': 3,
      'access-analyzer:ListFindings': 2,
    });
  });

  test('has no unreadable facts', () => {
    expect(unreadableFacts(audit)).toEqual([]);
  });

  test('shows every rule passing and failing', () => {
    // The account and its root user are single resources.
    expect(rulesWithoutBothVerdicts(iamRules, audit.verdicts)).toEqual({
      'iam-account-password-policy-strong': ['FAIL'],
      'iam-root-centrally-managed': ['FAIL'],
      'iam-root-hardware-mfa-enabled': ['FAIL'],
      'iam-root-mfa-enabled': ['PASS'],
      'iam-root-no-access-keys': ['PASS'],
      'iam-root-not-used': ['FAIL'],
      'iam-support-role-exists': ['PASS'],
    });
  });

  test.each([
    ['iam-user-mfa-enabled', 'FAIL', ['ben.okafor', 'carla.mendes', 'maya.singh']],
    ['iam-user-credentials-used', 'FAIL', ['elena.petrova', 'legacy-reporting']],
    ['iam-user-single-active-key', 'FAIL', ['david.chen']],
    ['iam-user-restricted-policies-not-attached', 'FAIL', ['carla.mendes']],
    ['iam-user-no-privilege-escalation', 'FAIL', ['anna.lindqvist', 'ben.okafor', 'ci-deploy']],
    ['iam-user-no-privilege-escalation', 'NOT_APPLICABLE', ['break-glass', 'carla.mendes', 'ops-script']],
    ['iam-policy-no-full-admin', 'FAIL', ['migration-2022-admin', 'ops-everything']],
    ['iam-policy-no-full-admin', 'NOT_APPLICABLE', ['team-boundary']],
    ['iam-role-trust-not-public', 'FAIL', ['migration-2022']],
    ['iam-role-cross-account-trust-restricted', 'FAIL', ['analytics-partner', 'log-archive-reader', 'migration-2022']],
    ['iam-role-cross-account-trust-restricted', 'PASS', ['organization-auditor']],
    ['iam-role-confused-deputy-prevented', 'PASS', ['orders-worker']],
    ['iam-role-federated-trust-scoped', 'FAIL', ['github-preview']],
    ['iam-access-unused-removed', 'FAIL', ['meridian-reporting', 'migration-2022', 'nightly-reports']],
    ['iam-server-certificate-valid', 'FAIL', ['old-shop', 'storefront-legacy']],
  ])('%s: %s for %j', (ruleId, status, ids) => {
    expect(verdictsOf(ruleId, status)).toEqual(ids);
  });

  test.each([
    ['iam-user-mfa-enabled', 'carla.mendes', 'high'],
    ['iam-user-restricted-policies-not-attached', 'carla.mendes', 'critical'],
    ['iam-policy-no-full-admin', 'migration-2022-admin', 'medium'],
    ['iam-role-no-privilege-escalation', 'github-deploy', 'low'],
    ['iam-role-restricted-policies-not-attached', 'AWSReservedSSO_AdministratorAccess_0f1e2d3c4b5a6978', 'low'],
  ])('rates %s for %s as %s', (ruleId, id, severity) => {
    expect(audit.verdicts.filter((verdict) => verdict.ruleId === ruleId && verdict.resourceId === id)).toMatchObject([
      { status: 'FAIL', severity },
    ]);
  });

  test('is evaluated with analyzers in each Region', () => {
    const byRegion = audit.verdicts
      .filter(({ ruleId }) => ruleId.startsWith('iam-access-analyzer'))
      .map(({ ruleId, region, status }) => `${ruleId} ${region} ${status}`);
    expect(byRegion.sort()).toEqual([
      'iam-access-analyzer-enabled eu-central-1 PASS',
      'iam-access-analyzer-enabled eu-west-1 PASS',
      'iam-access-analyzer-enabled us-east-1 FAIL',
      'iam-access-analyzer-findings-resolved eu-central-1 PASS',
      'iam-access-analyzer-findings-resolved eu-west-1 FAIL',
      'iam-access-analyzer-findings-resolved us-east-1 NOT_APPLICABLE',
    ]);
  });
});

test('maps IAM error codes to their meaning', async () => {
  const { passwordPolicy: _, rootManagement: __, ...bare } = sampleIam;
  const rules = iamRules.filter(({ id }) => id === 'iam-account-password-policy-strong' || id === 'iam-root-centrally-managed');
  const { verdicts } = await auditSample(rules, [iamData(bare)]);

  expect(verdicts).toMatchObject([
    { ruleId: 'iam-account-password-policy-strong', status: 'FAIL', message: expect.stringContaining('default password policy') },
    { ruleId: 'iam-root-centrally-managed', status: 'NOT_APPLICABLE' },
  ]);
});

test('is read page by page without duplicates in a large account', async () => {
  const many = generateIam(2000);
  const rules = iamRules.filter(({ id }) => ['iam-role-no-privilege-escalation', 'iam-user-mfa-enabled'].includes(id));
  const { resources, verdicts, calls } = await auditSample(rules, [iamData(many)]);

  expect(new Set(resources.map(({ arn }) => arn)).size).toBe(3000);
  expect(verdicts.filter(({ status }) => status === 'UNKNOWN' || status === 'ERROR')).toEqual([]);
  expect(calls.operations).toEqual({ 'iam:GetAccountAuthorizationDetails': 4, 'iam:GetCredentialReport': 1 });
  expect(calls.duplicates).toEqual([]);
  expect(generateIam(2000)).toEqual(many);
});
