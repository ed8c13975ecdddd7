import { ssmRules } from '../../../rules/ssm/index.ts';
import { ec2Data } from '../../../sample/account/ec2/ec2.ts';
import { generateEc2, sampleEc2 } from '../../../sample/account/ec2/company.ts';
import { ssmData } from '../../../sample/account/ssm/ssm.ts';
import { generateSsm, sampleSsm } from '../../../sample/account/ssm/company.ts';
import type { Fact } from '../../../src/core/fact.ts';
import { auditSample, rulesWithoutBothVerdicts, type SampleAudit } from '../../support/audit-sample.ts';

jest.setTimeout(120_000);

const nameOf = new Map([...sampleEc2.instances, ...sampleSsm.baselines].map(({ id, name }) => [id, name]));

describe("the company's Systems Manager", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(ssmRules, [ec2Data(sampleEc2), ssmData(sampleSsm)]);
  });

  const idsOf = (type: string) => audit.resources.filter((resource) => resource.type === type).map(({ id }) => id);

  test('is read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    expect(audit.calls.operations).toEqual({
      'ec2:DescribeInstances': 3,
      'ssm:DescribeInstanceInformation': 3,
      'ssm:DescribeInstancePatchStates': 3,
      // Compliance of patches, and of associations.
      'ssm:ListResourceComplianceSummaries': 6,
      // Nodes with associations that are not compliant.
      'ssm:ListComplianceItems': 2,
      'ssm:ListAssociations': 3,
      'ssm:GetServiceSetting': 9,
      'ssm:ListDocuments': 3,
      'ssm:DescribeDocumentPermission': sampleSsm.documents.length,
      // Session preferences are read in every Region. If present, they are also listed as a document.
      'ssm:GetDocument': sampleSsm.documents.length + 2,
      'ssm:DescribeParameters': 3,
      'ssm:DescribePatchBaselines': 3,
      'ssm:GetPatchBaseline': sampleSsm.baselines.length,
    });
  });

  test('includes every resource', () => {
    expect(idsOf('AWS::EC2::Instance')).toHaveLength(sampleEc2.instances.length);
    expect(idsOf('AWS::SSM::Document').sort()).toEqual(sampleSsm.documents.map(({ name }) => name).sort());
    expect(idsOf('AWS::SSM::Parameter').sort()).toEqual(sampleSsm.parameters.map(({ name }) => name).sort());
    expect(idsOf('AWS::SSM::PatchBaseline').sort()).toEqual(sampleSsm.baselines.map(({ id }) => id).sort());
    expect(idsOf('AWS::::Account')).toHaveLength(3);
  });

  test('has no unreadable facts and contains no credentials', () => {
    const unread = audit.resources.flatMap(({ facts }) =>
      Object.values(facts as Record<string, Fact>).filter(({ state }) => state === 'unreadable'),
    );
    expect(unread).toEqual([]);
    expect(JSON.stringify(audit.resources)).not.toContain('Tr0ub4dor');
  });

  test('shows every rule passing and failing', () => {
    expect(rulesWithoutBothVerdicts(ssmRules, audit.verdicts)).toEqual({});
  });

  test.each([
    ['ssm-instance-managed', 'FAIL', ['crm medium', 'legacy-erp medium', 'search-node medium']],
    [
      'ssm-instance-patch-compliant',
      'FAIL',
      ['bastion medium', 'blog high', 'build-agent high', 'crm high', 'legacy-erp high', 'nat-instance medium', 'storefront-2 high'],
    ],
    ['ssm-instance-patch-compliant', 'NOT_APPLICABLE', ['migration-test high', 'notebook high', 'reporting-old high']],
    ['ssm-instance-association-compliant', 'FAIL', ['bastion low', 'orders-worker low']],
    [
      'ssm-instance-patch-evidence-fresh',
      'FAIL',
      ['bastion medium', 'blog medium', 'build-agent medium', 'crm medium', 'legacy-erp medium', 'search-node medium'],
    ],
    ['ssm-agent-current', 'FAIL', ['search-node low']],
    ['ssm-document-not-public', 'FAIL', ['Meridian-BlogSetup critical', 'Meridian-RestartErp high']],
    ['ssm-document-no-secrets', 'FAIL', ['Meridian-RestartErp high']],
    ['ssm-parameter-secrets-secure', 'FAIL', ['/erp/admin-password medium', 'blogFtpPassword medium']],
    ['ssm-patch-baseline-approves-security', 'FAIL', ['meridian-analytics low', 'meridian-payments medium']],
  ])('%s: %s for %j', (ruleId, status, expected) => {
    const found = audit.verdicts
      .filter((verdict) => verdict.ruleId === ruleId && verdict.status === status)
      .map(({ resourceId, severity }) => `${nameOf.get(resourceId) ?? resourceId} ${severity}`);
    expect(found.sort()).toEqual(expected);
  });
});

test('is read page by page without duplicates in a large account', async () => {
  const ec2 = generateEc2(1200);
  const ssm = generateSsm(1200, ec2.instances);
  const audit = await auditSample(ssmRules, [ec2Data(ec2), ssmData(ssm)]);
  expect(audit.listingErrors).toEqual([]);
  expect(audit.calls.duplicates).toEqual([]);
  expect(audit.resources.filter(({ type }) => type === 'AWS::SSM::Parameter')).toHaveLength(1200);
  const pages = (items: readonly { readonly region: string }[]) =>
    [...Map.groupBy(items, ({ region }) => region).values()].reduce((sum, { length }) => sum + Math.ceil(length / 50), 0);
  expect(audit.calls.operations).toMatchObject({
    'ssm:DescribeInstanceInformation': pages(ssm.nodes),
    'ssm:DescribeInstancePatchStates': pages(ec2.instances),
    'ssm:DescribeParameters': pages(ssm.parameters),
  });
  const managed = audit.verdicts.filter(({ ruleId, status }) => ruleId === 'ssm-instance-managed' && status === 'PASS');
  expect(managed).toHaveLength(ssm.nodes.length);
  expect(generateSsm(1200, ec2.instances)).toEqual(ssm);
});
