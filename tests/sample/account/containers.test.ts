import { ecrRules } from '../../../rules/ecr/index.ts';
import { ecsRules } from '../../../rules/ecs/index.ts';
import { efsRules } from '../../../rules/efs/index.ts';
import { eksRules } from '../../../rules/eks/index.ts';
import { generateEcr, sampleEcr } from '../../../sample/account/ecr/company.ts';
import { ecrData } from '../../../sample/account/ecr/ecr.ts';
import { generateEcs, sampleEcs } from '../../../sample/account/ecs/company.ts';
import { ecsData } from '../../../sample/account/ecs/ecs.ts';
import { generateEfs, sampleEfs } from '../../../sample/account/efs/company.ts';
import { efsData } from '../../../sample/account/efs/efs.ts';
import { sampleEks } from '../../../sample/account/eks/company.ts';
import { sampleAccount } from '../../../sample/account/index.ts';
import { tagData } from '../../../sample/account/tagging/tag.ts';
import { auditSample, rulesWithoutBothVerdicts, type SampleAudit, unreadableFacts } from '../../support/audit-sample.ts';

const rules = [...ecrRules, ...ecsRules, ...eksRules, ...efsRules];

describe("the company's images, services, clusters and file systems", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(rules, sampleAccount.services);
  });

  test('are read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    expect(unreadableFacts(audit)).toEqual([]);
    const count = (type: string) => audit.resources.filter((resource) => resource.type === type).length;
    expect(count('AWS::ECR::Repository')).toBe(sampleEcr.repositories.length);
    expect(count('AWS::ECR::PublicRepository')).toBe(1);
    expect(count('AWS::ECS::Cluster')).toBe(sampleEcs.clusters.length);
    expect(count('AWS::ECS::Service')).toBe(5);
    expect(count('AWS::ECS::TaskDefinition')).toBe(3);
    expect(count('AWS::ECS::TaskSet')).toBe(2);
    expect(count('AWS::ECS::CapacityProvider')).toBe(2);
    expect(count('AWS::EKS::Cluster')).toBe(sampleEks.length);
    expect(count('AWS::EKS::Nodegroup')).toBe(4);
    expect(count('AWS::EKS::AccessEntry')).toBe(2);
    expect(count('AWS::EFS::FileSystem')).toBe(sampleEfs.length);
    expect(count('AWS::EFS::MountTarget')).toBe(3);
    expect(count('AWS::EFS::AccessPoint')).toBe(2);
  });

  test('show every rule passing and failing', () => {
    expect(rulesWithoutBothVerdicts(rules, audit.verdicts)).toEqual({
      // No public repositories are approved by default.
      'ecr-publicrepository-declared': ['FAIL'],
    });
  });
});

test('are read page by page without duplicates in a large account', async () => {
  const named = [
    'ecr-repository-tags-immutable',
    'ecs-service-platform-version-current',
    'ecs-taskdefinition-logged',
    'efs-filesystem-overwrite-protected',
  ];
  const { resources, calls } = await auditSample(
    rules.filter(({ id }) => named.includes(id)),
    [...ecrData(generateEcr(120)), ecsData(generateEcs(400)), efsData(generateEfs(400)), tagData([])],
  );
  const count = (type: string) => new Set(resources.filter((resource) => resource.type === type).map(({ arn }) => arn)).size;
  expect(count('AWS::ECR::Repository')).toBe(120);
  expect(count('AWS::ECS::Service')).toBe(400);
  expect(count('AWS::ECS::TaskDefinition')).toBe(400);
  expect(count('AWS::EFS::FileSystem')).toBe(400);
  expect(calls.duplicates).toEqual([]);
});
