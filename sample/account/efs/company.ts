import { company } from '../company.ts';
import { ec2Id } from '../ec2/page.ts';
import { subnets } from '../vpc/network.ts';
import { efsArn, type FileSystemSpec } from './efs.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId } = company;

/** Network interfaces with the security groups of the mount targets. */
const mountInterfaces = { assets: ec2Id('eni', 0x101), scratch: ec2Id('eni', 0x302) } as const;

const assets = 'fs-0a1b2c3d4e5f60718';
const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });

/** The company's file systems: assets of the shop, and forgotten ones. */
export const sampleEfs: readonly FileSystemSpec[] = [
  {
    id: assets,
    region: ireland,
    name: 'storefront-assets',
    key: `arn:aws:kms:${ireland}:${accountId}:key/9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254`,
    backups: 'ENABLED',
    policy: policy(
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${accountId}:role/orders-functions` },
        Action: ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'],
        Resource: efsArn(ireland, `file-system/${assets}`),
      },
      { Effect: 'Deny', Principal: { AWS: '*' }, Action: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ),
    mountTargets: [
      { id: 'fsmt-0a1b2c3d', subnet: subnets.appA, zone: `${ireland}a`, interface: mountInterfaces.assets },
      { id: 'fsmt-0a1b2c3e', subnet: subnets.appB, zone: `${ireland}b`, interface: mountInterfaces.assets },
    ],
    accessPoints: [
      {
        AccessPointId: 'fsap-0a1b2c3d4e5f60718',
        AccessPointArn: efsArn(ireland, 'access-point/fsap-0a1b2c3d4e5f60718'),
        FileSystemId: assets,
        PosixUser: { Uid: 1000, Gid: 1000 },
        RootDirectory: { Path: '/assets' },
      },
    ],
    tags: { team: 'web', env: 'prod' },
  },
  {
    id: 'fs-0b1c2d3e4f5061728',
    region: frankfurt,
    name: 'partner-share',
    policy: policy({ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'elasticfilesystem:*' }),
    tags: { team: 'web' },
  },
  {
    id: 'fs-0c1d2e3f405162738',
    region: virginia,
    name: 'scratch',
    overwriteProtection: 'DISABLED',
    mountTargets: [{ id: 'fsmt-0c1d2e3f', subnet: subnets.usA, zone: `${virginia}a`, interface: mountInterfaces.scratch }],
    accessPoints: [
      {
        AccessPointId: 'fsap-0c1d2e3f405162738',
        AccessPointArn: efsArn(virginia, 'access-point/fsap-0c1d2e3f405162738'),
        FileSystemId: 'fs-0c1d2e3f405162738',
        RootDirectory: { Path: '/' },
      },
    ],
  },
];

/** Many file systems, alike in every run. */
export const generateEfs = (count: number, regions: readonly string[] = company.regions): readonly FileSystemSpec[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `fs-${String(index).padStart(17, '0')}`,
    region: regions[index % regions.length] as string,
    name: `files-${index}`,
  }));
