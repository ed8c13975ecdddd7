import { company } from '../company.ts';
import { type GlacierResources, glacierVaultArn, type VaultSpec } from './glacier.ts';
import { topicArn } from '../sns/sns.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId, members, stranger } = company;

const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const statement = (Effect: 'Allow' | 'Deny', region: string, vault: string, Principal: unknown, Action: unknown, Condition?: object) => ({
  Effect,
  Principal,
  Action,
  Resource: glacierVaultArn(region, vault),
  ...(Condition === undefined ? {} : { Condition }),
});
const keepFor = (days: number, region: string, vault: string) =>
  policy(statement('Deny', region, vault, '*', 'glacier:DeleteArchive', { NumericLessThan: { 'glacier:ArchiveAgeInDays': String(days) } }));
const announced = { Events: ['ArchiveRetrievalCompleted', 'InventoryRetrievalCompleted'] };

const vaults: readonly VaultSpec[] = [
  {
    name: 'ledger-archive',
    region: ireland,
    ageDays: 3200,
    archives: 412,
    policy: policy(
      statement('Deny', ireland, 'ledger-archive', '*', 'glacier:*', { Bool: { 'aws:SecureTransport': 'false' } }),
      statement('Allow', ireland, 'ledger-archive', { AWS: `arn:aws:iam::${accountId}:role/archivist` }, 'glacier:UploadArchive'),
    ),
    lock: { policy: keepFor(3650, ireland, 'ledger-archive') },
    notifications: { SNSTopic: topicArn(ireland, 'archives'), ...announced },
    tags: { team: 'payments', 'data-classification': 'restricted' },
  },
  {
    name: 'invoices-2016',
    region: ireland,
    ageDays: 3500,
    archives: 9_120,
    lock: { policy: keepFor(3650, ireland, 'invoices-2016'), inProgress: true },
    notifications: { SNSTopic: topicArn(ireland, 'archives'), Events: ['InventoryRetrievalCompleted'] },
  },
  { name: 'try-out', region: ireland, ageDays: 2900, archives: 0 },
  {
    name: 'camera-footage',
    region: frankfurt,
    ageDays: 2100,
    archives: 70_411,
    policy: policy(
      statement('Allow', frankfurt, 'camera-footage', { AWS: [stranger, members.logArchive] }, [
        'glacier:InitiateJob',
        'glacier:GetJobOutput',
      ]),
    ),
    notifications: { SNSTopic: topicArn(frankfurt, 'footage-requests'), ...announced },
  },
  {
    name: 'website-backups',
    region: virginia,
    ageDays: 4000,
    archives: 88,
    policy: policy(statement('Allow', virginia, 'website-backups', '*', 'glacier:*')),
  },
];

/** Archives from before the company used the storage classes of S3. */
export const sampleGlacier: GlacierResources = { vaults, retrieval: { [virginia]: [{ Strategy: 'None' }] } };

/** Many vaults, alike in every run: kinds and Regions take turns. */
export function generateGlacier(count: number, regions: readonly string[] = company.regions): GlacierResources {
  const kinds = vaults.filter(
    ({ policy: own, lock, notifications }) => own === undefined && lock === undefined && notifications === undefined,
  );
  return {
    vaults: Array.from({ length: count }, (_, index): VaultSpec => {
      const kind = kinds[index % kinds.length] as VaultSpec;
      return {
        ...kind,
        name: `${kind.name}-${String(index).padStart(6, '0')}`,
        archives: index,
        region: regions[index % regions.length] as string,
      };
    }),
    retrieval: {},
  };
}
