import {
  CreateRepositoryCommand,
  ECRClient,
  PutImageCommand,
  PutLifecyclePolicyCommand,
  PutRegistryPolicyCommand,
  SetRepositoryPolicyCommand,
} from '@aws-sdk/client-ecr';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { ecrRules } from '../../rules/ecr/index.ts';
import { auditMoto, statusesOf } from '../support/audit-moto.ts';
import { type Moto, motoAccountId, startMoto } from '../support/moto.ts';
import { policyText } from '../support/resources/policy.ts';

/** Moto has neither pull through cache rules nor public repositories. */
const unsupported = ['ecr-publicrepository-declared', 'ecr-pullthroughcache-upstream-trusted', 'ecr-repository-tags-immutable'];
const rules = ecrRules.filter(({ id }) => !unsupported.includes(id));

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

const verdicts = () => auditMoto(moto, rules, { regions: ['eu-west-1'] });

describe('ECR', () => {
  test('a careful repository, an open one, and the policy of the registry', async () => {
    const client = new ECRClient(moto.client);
    const { KeyMetadata: key } = await new KMSClient(moto.client).send(new CreateKeyCommand({}));
    await client.send(
      new CreateRepositoryCommand({
        repositoryName: 'orders',
        encryptionConfiguration: { encryptionType: 'KMS', kmsKey: key?.Arn },
      }),
    );
    await client.send(
      new PutLifecyclePolicyCommand({
        repositoryName: 'orders',
        lifecyclePolicyText: JSON.stringify({
          rules: [
            {
              rulePriority: 1,
              selection: { tagStatus: 'untagged', countType: 'imageCountMoreThan', countNumber: 10 },
              action: { type: 'expire' },
            },
          ],
        }),
      }),
    );
    await client.send(new CreateRepositoryCommand({ repositoryName: 'open' }));
    await client.send(
      new SetRepositoryPolicyCommand({
        repositoryName: 'open',
        policyText: policyText({ Sid: 'Open', Effect: 'Allow', Principal: '*', Action: 'ecr:BatchGetImage' }),
      }),
    );
    await client.send(
      new PutImageCommand({
        repositoryName: 'open',
        imageTag: 'latest',
        imageManifest: JSON.stringify({
          schemaVersion: 2,
          mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
          config: { mediaType: 'application/vnd.docker.container.image.v1+json', size: 1, digest: 'sha256:0a' },
          layers: [],
        }),
      }),
    );
    await client.send(
      new PutRegistryPolicyCommand({
        policyText: policyText({
          Sid: 'Replication',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::999900001111:root' },
          Action: ['ecr:CreateRepository', 'ecr:ReplicateImage'],
          Resource: `arn:aws:ecr:eu-west-1:${motoAccountId}:repository/*`,
        }),
      }),
    );

    const evaluated = await verdicts();

    expect(statusesOf(evaluated, 'orders')).toEqual({
      'ecr-image-findings-resolved': 'NOT_APPLICABLE',
      'ecr-repository-cross-account-access-restricted': 'PASS',
      'ecr-repository-customer-key': 'PASS',
      'ecr-repository-images-scanned': 'FAIL',
      'ecr-repository-lifecycle-configured': 'PASS',
      'ecr-repository-not-public': 'PASS',
    });
    expect(statusesOf(evaluated, 'open')).toEqual({
      'ecr-image-findings-resolved': 'NOT_APPLICABLE',
      'ecr-repository-cross-account-access-restricted': 'NOT_APPLICABLE',
      'ecr-repository-customer-key': 'FAIL',
      'ecr-repository-images-scanned': 'FAIL',
      'ecr-repository-lifecycle-configured': 'FAIL',
      'ecr-repository-not-public': 'FAIL',
    });
    expect(statusesOf(evaluated, motoAccountId)).toEqual({
      'ecr-registry-policy-restricted': 'FAIL',
      'ecr-registry-replication-approved': 'NOT_APPLICABLE',
      'ecr-registry-scanning-covers-all': 'FAIL',
    });
  });
});
