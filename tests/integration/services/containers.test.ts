import {
  CreateRepositoryCommand,
  ECRClient,
  PutImageCommand,
  PutLifecyclePolicyCommand,
  PutRegistryPolicyCommand,
  SetRepositoryPolicyCommand,
} from '@aws-sdk/client-ecr';
import { CreateClusterCommand, CreateServiceCommand, ECSClient, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import { CreateClusterCommand as CreateEksClusterCommand, CreateNodegroupCommand, EKSClient } from '@aws-sdk/client-eks';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { ecrRules } from '../../../rules/ecr/index.ts';
import { ecsRules } from '../../../rules/ecs/index.ts';
import { eksRules } from '../../../rules/eks/index.ts';
import { auditMoto, statusesOf } from '../../support/audit-moto.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';
import { policyText } from '../../support/resources/policy.ts';

/** Moto supports neither pull through cache rules nor public repositories, and lists capacity providers only by name. */
const unsupported = [
  'ecr-publicrepository-declared',
  'ecr-pullthroughcache-upstream-trusted',
  'ecr-repository-tags-immutable',
  'ecs-capacityprovider-termination-protected',
];

/** For EKS, moto supports clusters and node groups. */
const supported = [
  'eks-cluster-endpoint-not-open-to-world',
  'eks-cluster-endpoint-private',
  'eks-cluster-private-endpoint-enabled',
  'eks-cluster-secrets-customer-key',
  'eks-nodegroup-remote-access-restricted',
];
const rules = [
  ...[...ecrRules, ...ecsRules].filter(({ id }) => !unsupported.includes(id)),
  ...eksRules.filter(({ id }) => supported.includes(id)),
];

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

const verdicts = () => auditMoto(moto, rules, { regions: ['eu-west-1'] });

describe('ECR', () => {
  test('evaluates a secure repository, a public repository, and the registry policy', async () => {
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

describe('ECS', () => {
  test('evaluates a secure task definition, an insecure service, and their cluster', async () => {
    const client = new ECSClient(moto.client);
    await client.send(new CreateClusterCommand({ clusterName: 'shop', settings: [{ name: 'containerInsights', value: 'enabled' }] }));
    await client.send(
      new RegisterTaskDefinitionCommand({
        family: 'web',
        networkMode: 'awsvpc',
        containerDefinitions: [
          {
            name: 'web',
            image: 'public.ecr.aws/nginx/nginx:1.29',
            memory: 256,
            user: '1000',
            readonlyRootFilesystem: true,
            logConfiguration: { logDriver: 'awslogs' },
            portMappings: [{ containerPort: 8080 }],
          },
        ],
      }),
    );
    await client.send(
      new RegisterTaskDefinitionCommand({
        family: 'agent',
        networkMode: 'host',
        pidMode: 'host',
        containerDefinitions: [
          {
            name: 'agent',
            image: 'agent',
            memory: 256,
            privileged: true,
            environment: [{ name: 'DB_PASSWORD', value: 'Summer2023!' }],
            mountPoints: [{ sourceVolume: 'docker', containerPath: '/var/run/docker.sock' }],
          },
        ],
        volumes: [{ name: 'docker', host: { sourcePath: '/var/run/docker.sock' } }],
      }),
    );
    await client.send(
      new CreateServiceCommand({ cluster: 'shop', serviceName: 'agent', taskDefinition: 'agent', desiredCount: 1, launchType: 'EC2' }),
    );
    const evaluated = await verdicts();

    expect(statusesOf(evaluated, 'web:1')).toEqual({
      'ecs-taskdefinition-efs-encrypted-in-transit': 'NOT_APPLICABLE',
      'ecs-taskdefinition-host-paths-not-mounted': 'NOT_APPLICABLE',
      'ecs-taskdefinition-images-trusted': 'PASS',
      'ecs-taskdefinition-logged': 'PASS',
      'ecs-taskdefinition-namespaces-isolated': 'PASS',
      'ecs-taskdefinition-network-mode-not-host': 'PASS',
      'ecs-taskdefinition-no-secrets-in-environment': 'PASS',
      'ecs-taskdefinition-not-privileged': 'PASS',
      'ecs-taskdefinition-roles-least-privilege': 'NOT_APPLICABLE',
      'ecs-taskdefinition-root-filesystem-readonly': 'PASS',
      'ecs-taskdefinition-user-not-root': 'PASS',
    });
    expect(statusesOf(evaluated, 'agent:1')).toEqual({
      'ecs-taskdefinition-efs-encrypted-in-transit': 'NOT_APPLICABLE',
      'ecs-taskdefinition-host-paths-not-mounted': 'FAIL',
      'ecs-taskdefinition-images-trusted': 'FAIL',
      'ecs-taskdefinition-logged': 'FAIL',
      'ecs-taskdefinition-namespaces-isolated': 'FAIL',
      'ecs-taskdefinition-network-mode-not-host': 'FAIL',
      'ecs-taskdefinition-no-secrets-in-environment': 'FAIL',
      'ecs-taskdefinition-not-privileged': 'FAIL',
      'ecs-taskdefinition-roles-least-privilege': 'NOT_APPLICABLE',
      'ecs-taskdefinition-root-filesystem-readonly': 'FAIL',
      'ecs-taskdefinition-user-not-root': 'FAIL',
    });
    expect(statusesOf(evaluated, 'shop')).toEqual({
      'ecs-cluster-container-insights-enabled': 'PASS',
      'ecs-cluster-exec-audited': 'PASS',
      'ecs-cluster-storage-customer-key': 'NOT_APPLICABLE',
    });
    expect(statusesOf(evaluated, 'shop/agent')).toEqual({
      'ecs-service-no-public-ip': 'NOT_APPLICABLE',
      'ecs-service-platform-version-current': 'NOT_APPLICABLE',
      'ecs-service-security-groups-restricted': 'NOT_APPLICABLE',
      'ecs-service-sensitive-ports-not-forwarded': 'NOT_APPLICABLE',
    });
  });
});

describe('EKS', () => {
  test('evaluates a private cluster, and a public cluster with remote access to its nodes', async () => {
    const client = new EKSClient(moto.client);
    const { KeyMetadata: key } = await new KMSClient(moto.client).send(new CreateKeyCommand({}));
    const roleArn = `arn:aws:iam::${motoAccountId}:role/eks`;
    await client.send(
      new CreateEksClusterCommand({
        name: 'shop',
        roleArn,
        resourcesVpcConfig: { subnetIds: ['subnet-1'], endpointPublicAccess: false, endpointPrivateAccess: true },
        encryptionConfig: [{ resources: ['secrets'], provider: { keyArn: key?.Arn } }],
      }),
    );
    await client.send(
      new CreateEksClusterCommand({
        name: 'lab',
        roleArn,
        resourcesVpcConfig: {
          subnetIds: ['subnet-1'],
          endpointPublicAccess: true,
          endpointPrivateAccess: false,
          publicAccessCidrs: ['0.0.0.0/0'],
        },
      }),
    );
    await client.send(
      new CreateNodegroupCommand({
        clusterName: 'lab',
        nodegroupName: 'default',
        nodeRole: roleArn,
        subnets: ['subnet-1'],
        remoteAccess: { ec2SshKey: 'laptop', sourceSecurityGroups: ['sg-office'] },
      }),
    );

    const evaluated = await verdicts();

    expect(statusesOf(evaluated, 'shop')).toEqual({
      'eks-cluster-endpoint-not-open-to-world': 'PASS',
      'eks-cluster-endpoint-private': 'PASS',
      'eks-cluster-private-endpoint-enabled': 'PASS',
      'eks-cluster-secrets-customer-key': 'PASS',
    });
    expect(statusesOf(evaluated, 'lab')).toEqual({
      'eks-cluster-endpoint-not-open-to-world': 'FAIL',
      'eks-cluster-endpoint-private': 'FAIL',
      'eks-cluster-private-endpoint-enabled': 'FAIL',
      'eks-cluster-secrets-customer-key': 'FAIL',
    });
    expect(statusesOf(evaluated, 'lab/default')).toEqual({ 'eks-nodegroup-remote-access-restricted': 'PASS' });
  });
});
