import { company } from '../company.ts';
import type { EbsResources, LifecyclePolicySpec, SnapshotSpec, VolumeSpec } from './ebs.ts';
import { sampleEc2 } from '../ec2/company.ts';
import { ec2Id } from '../ec2/page.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { members, stranger } = company;
/** Id of the AWS managed key for EBS in each Region, and of the company's own. */
export const ebsKeys = { awsManaged: '6f0c2d1e-5b7a-4c39-8e21-0d4b9a7c3e10', own: 'b1e7c5a2-93d4-4f68-a0b7-5c2e8d6f1a34' } as const;
const { own, awsManaged } = ebsKeys;

const unencrypted = ['legacy-erp', 'crm', 'search-node', 'blog'];

/** The root volume of each instance of the company that is left. */
const roots: readonly VolumeSpec[] = sampleEc2.instances
  .filter(({ state }) => state !== 'terminated')
  .map(({ id, region, name, launchedDays }) => ({
    id: id.replace('i-', 'vol-'),
    region,
    name: `${name}-root`,
    size: 30,
    createdDays: launchedDays,
    instance: id,
    ...(unencrypted.includes(name) ? {} : { key: region === ireland ? own : awsManaged }),
  }));

const volumes: readonly VolumeSpec[] = [
  ...roots,
  {
    id: ec2Id('vol', 0x501),
    region: ireland,
    name: 'payments-data',
    size: 200,
    createdDays: 25,
    key: own,
    instance: ec2Id('i', 0x104),
    device: '/dev/sdf',
  },
  {
    id: ec2Id('vol', 0x502),
    region: ireland,
    name: 'erp-data',
    size: 500,
    createdDays: 1500,
    instance: ec2Id('i', 0x106),
    device: '/dev/sdf',
  },
  { id: ec2Id('vol', 0x503), region: ireland, name: 'erp-data-before-migration', size: 500, createdDays: 1100 },
  { id: ec2Id('vol', 0x504), region: frankfurt, name: 'scratch', size: 100, createdDays: 5, key: awsManaged },
];

const backedUp = 'arn:aws:ec2:eu-west-1:111122223333:volume/';

const snapshots: readonly SnapshotSpec[] = [
  { id: ec2Id('snap', 0x101), region: ireland, volume: 'vol-ffffffff', days: 420, key: own, tags: { Name: 'meridian-golden-2026-10' } },
  { id: ec2Id('snap', 0x102), region: ireland, volume: 'vol-ffffffff', days: 2600, tags: { Name: 'erp-2019' } },
  {
    id: ec2Id('snap', 0x103),
    region: ireland,
    volume: ec2Id('vol', 0x501),
    days: 1,
    key: own,
    tags: { 'aws:backup:source-resource': `${backedUp}${ec2Id('vol', 0x501)}` },
  },
  {
    id: ec2Id('snap', 0x104),
    region: ireland,
    volume: ec2Id('vol', 0x104),
    days: 1,
    key: own,
    sharedWith: [members.security],
    tags: { 'aws:backup:source-resource': `${backedUp}${ec2Id('vol', 0x104)}` },
  },
  {
    id: ec2Id('snap', 0x105),
    region: ireland,
    volume: ec2Id('vol', 0x502),
    days: 900,
    sharedWith: [stranger],
    tags: { Name: 'erp for the consultants' },
  },
  { id: ec2Id('snap', 0x106), region: ireland, volume: ec2Id('vol', 0x502), days: 2, state: 'error', tags: { Name: 'erp nightly' } },
  {
    id: ec2Id('snap', 0x107),
    region: ireland,
    volume: ec2Id('vol', 0x103),
    days: 700,
    key: own,
    lock: 'compliance',
    tags: { Name: 'year end 2024' },
  },
  { id: ec2Id('snap', 0x108), region: ireland, volume: ec2Id('vol', 0x106), days: 30, public: true, tags: { Name: 'demo data' } },
  { id: ec2Id('snap', 0x201), region: frankfurt, volume: ec2Id('vol', 0x202), days: 3, public: true, tags: { Name: 'search index' } },
  { id: ec2Id('snap', 0x202), region: frankfurt, volume: ec2Id('vol', 0x204), days: 10, key: awsManaged },
  { id: ec2Id('snap', 0x301), region: virginia, volume: ec2Id('vol', 0x302), days: 640, public: true, tags: { Name: 'blog' } },
];

const lifecyclePolicies: readonly LifecyclePolicySpec[] = [
  { id: 'policy-0a10000000000001', region: ireland, name: 'payments daily', copies: [{ to: frankfurt, encrypted: true }] },
  { id: 'policy-0a10000000000002', region: ireland, name: 'erp weekly', copies: [{ to: virginia, encrypted: false }] },
  { id: 'policy-0a10000000000003', region: ireland, name: 'storefront daily' },
  { id: 'policy-0a10000000000004', region: virginia, name: 'blog', disabled: true, copies: [{ to: 'us-west-2', encrypted: false }] },
];

/** The company's disks and copies: backed up where it matters, forgotten elsewhere. */
export const sampleEbs: EbsResources = {
  volumes,
  snapshots,
  lifecyclePolicies,
  settings: {
    [ireland]: { encrypts: true, defaultKey: `arn:aws:kms:${ireland}:${company.accountId}:key/${own}`, block: 'block-all-sharing' },
    [frankfurt]: { block: 'block-new-sharing' },
  },
};

/** Volumes of all kinds attached to nothing, and snapshots of the first of them. */
export function generateEbs(count: number, copies: number = count): EbsResources {
  const at = <Item>(items: readonly Item[], index: number) => items[index % items.length] as Item;
  const indices = Array.from({ length: count }, (_, index) => index);
  return {
    ...sampleEbs,
    volumes: indices.map((index): VolumeSpec => {
      const { instance: _, ...kind } = at(volumes, index);
      return { ...kind, id: ec2Id('vol', 0x10_0000 + index), name: `${kind.name}-${index}` };
    }),
    snapshots: indices.slice(0, copies).map((index): SnapshotSpec => {
      const region = at(volumes, index).region;
      return { ...at(snapshots, index), id: ec2Id('snap', 0x10_0000 + index), volume: ec2Id('vol', 0x10_0000 + index), region };
    }),
  };
}
