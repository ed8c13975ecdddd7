import type { ImageDetail } from '@aws-sdk/client-ecr';
import { company } from '../company.ts';
import type { EcrResources, RepositorySpec } from './ecr.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId, organizationId, stranger } = company;

const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const pull = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];
const digest = (seed: string) => `sha256:${seed.repeat(64)}`;

/** Digests of images with findings of Amazon Inspector. */
export const imageDigests = { storefront: digest('a'), orders: digest('b') } as const;

const image = (imageDigest: string, days: number, more: Partial<ImageDetail> = {}): ImageDetail => ({
  registryId: accountId,
  imageDigest,
  imagePushedAt: company.daysAgo(days),
  imageManifestMediaType: 'application/vnd.docker.distribution.manifest.v2+json',
  artifactMediaType: 'application/vnd.docker.container.image.v1+json',
  imageScanStatus: { status: 'ACTIVE' },
  ...more,
});
const expireAfter = (countNumber: number) => ({
  rules: [
    {
      rulePriority: 1,
      selection: { tagStatus: 'any', countType: 'sinceImagePushed', countUnit: 'days', countNumber },
      action: { type: 'expire' },
    },
  ],
});

const repositories: readonly RepositorySpec[] = [
  {
    name: 'storefront',
    region: ireland,
    mutability: 'IMMUTABLE',
    encryption: { encryptionType: 'KMS', kmsKey: `arn:aws:kms:${ireland}:${accountId}:key/9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254` },
    lifecycle: expireAfter(90),
    policy: policy({
      Sid: 'Pull',
      Effect: 'Allow',
      Principal: '*',
      Action: pull,
      Condition: { StringEquals: { 'aws:PrincipalOrgID': organizationId } },
    }),
    images: [
      image(digest('9'), 40),
      image(imageDigests.storefront, 2, { imageTags: ['2026.11.1'] }),
      image(digest('8'), 1, {
        imageManifestMediaType: 'application/vnd.oci.image.manifest.v1+json',
        artifactMediaType: 'application/vnd.dev.cosign.artifact.sig.v1+json',
      }),
    ],
    tags: { team: 'web', env: 'prod' },
  },
  {
    name: 'orders',
    region: ireland,
    policy: policy({
      Sid: 'Partner',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${stranger}:root` },
      Action: [...pull, 'ecr:PutImage'],
    }),
    images: [image(imageDigests.orders, 200, { imageTags: ['latest'] })],
    tags: { team: 'orders', env: 'prod' },
  },
  { name: 'quay/prometheus/node-exporter', region: ireland, lifecycle: expireAfter(30), images: [] },
  {
    name: 'legacy-erp',
    region: virginia,
    policy: policy({ Sid: 'Anyone', Effect: 'Allow', Principal: '*', Action: pull }),
    images: [
      image(digest('c'), 640, {
        imageTags: ['latest'],
        imageScanStatus: { status: 'COMPLETE' },
        imageScanFindingsSummary: { findingSeverityCounts: { CRITICAL: 3, HIGH: 14, LOW: 60 } },
      }),
    ],
  },
  {
    name: 'batch-tools',
    region: virginia,
    images: [image(digest('d'), 12, { imageScanStatus: { status: 'COMPLETE' }, imageScanFindingsSummary: { findingSeverityCounts: {} } })],
  },
];

const all = [{ filter: '*', filterType: 'WILDCARD' as const }];

/** Images of the company: scanned and immutable at home, neglected elsewhere. */
export const sampleEcr: EcrResources = {
  repositories,
  registries: {
    [ireland]: {
      scanning: { scanType: 'ENHANCED', rules: [{ scanFrequency: 'CONTINUOUS_SCAN', repositoryFilters: all }] },
      replicatesTo: [{ region: frankfurt, registryId: accountId }],
      pullThrough: [{ ecrRepositoryPrefix: 'quay', upstreamRegistryUrl: 'quay.io' }],
    },
    [frankfurt]: {
      policy: policy({
        Sid: 'Replication',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${stranger}:root` },
        Action: ['ecr:CreateRepository', 'ecr:ReplicateImage'],
        Resource: `arn:aws:ecr:${frankfurt}:${accountId}:repository/*`,
      }),
      pullThrough: [{ ecrRepositoryPrefix: 'hub', upstreamRegistryUrl: 'registry-1.docker.io' }],
    },
    [virginia]: {
      scanning: {
        scanType: 'BASIC',
        rules: [{ scanFrequency: 'SCAN_ON_PUSH', repositoryFilters: [{ filter: 'batch', filterType: 'WILDCARD' }] }],
      },
      replicatesTo: [{ region: 'us-west-2', registryId: stranger }],
    },
  },
  publicRepositories: ['meridian-sdk'],
};

/** Many repositories, alike in every run: kinds and Regions take turns. */
export const generateEcr = (count: number, regions: readonly string[] = company.regions): EcrResources => ({
  repositories: Array.from({ length: count }, (_, index): RepositorySpec => {
    const kind = repositories[index % repositories.length] as RepositorySpec;
    return { ...kind, name: `${kind.name}-${String(index).padStart(6, '0')}`, region: regions[index % regions.length] as string };
  }),
  registries: {},
  publicRepositories: [],
});
