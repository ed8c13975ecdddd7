import type { GrantOperation } from '@aws-sdk/client-kms';
import { company } from '../company.ts';
import { ebsKeys } from '../ebs/company.ts';
import { type KeyResource, type KmsResources, rootStatement } from './kms.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId, organizationId, stranger } = company;

/** Ids of the key that AWS manages for AWS Backup in each Region, and of the company's own for its vaults. */
export const backupKeys = { awsManaged: 'b4e6f8a0-1c2d-4e3f-9041-526374859607', own: '68574130-e7d8-4cba-90fe-98a7182930b1' } as const;

const role = (name: string, account: string = accountId) => `arn:aws:iam::${account}:role/${name}`;
const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const allow = (Sid: string, AWS: string, Action: string | readonly string[], Condition?: object) => ({
  Sid,
  Effect: 'Allow',
  Principal: { AWS },
  Action,
  Resource: '*',
  ...(Condition === undefined ? {} : { Condition }),
});
const grant = (GrantId: string, GranteePrincipal: string, ...Operations: GrantOperation[]) => ({
  GrantId,
  GranteePrincipal,
  Operations,
  IssuingAccount: `arn:aws:iam::${accountId}:root`,
});

/** Roles that manage a key, and others that use it. */
const apart = (user: string) =>
  policy(
    rootStatement,
    allow('Manage', role('key-administrator'), ['kms:Describe*', 'kms:Get*', 'kms:List*', 'kms:Put*', 'kms:Enable*', 'kms:Disable*']),
    allow('Use', role(user), ['kms:Decrypt', 'kms:GenerateDataKey']),
  );
const plaintext = ['kms:Decrypt', 'kms:DeriveSharedSecret', 'kms:GenerateDataKey', 'kms:GenerateDataKeyPair'];
const enclaveImage = '7fb5c55bc2ecbb68ed99a13d7122abfc0666b926a79d5379bc58b9445c84217f59cfdd36c08b2c79552928702efe23e4';
const attested = { StringEqualsIgnoreCase: { 'kms:RecipientAttestation:ImageSha384': enclaveImage } };

/** Keys that AWS made for itself. */
const awsKeys: readonly KeyResource[] = company.regions.flatMap((region) => [
  { id: ebsKeys.awsManaged, region, alias: 'aws/ebs', ageDays: 2000, rotates: 365, usedDaysAgo: 0 },
  { id: 'a3d5e7f9-0b1c-4d2e-8f30-415263748596', region, alias: 'aws/s3', ageDays: 1800, rotates: 365, usedDaysAgo: 0 },
  { id: backupKeys.awsManaged, region, alias: 'aws/backup', ageDays: 900, rotates: 365, usedDaysAgo: 0 },
]);

const orders = {
  id: 'mrk-5d2c8f1e9a7b4c36a1f0e4d3b2c19876',
  alias: 'orders',
  rotates: 365,
  multiRegion: [ireland, virginia],
  tags: { team: 'orders' },
};

/** ID of the key of topics that CloudWatch notifies. */
export const topicKey = '0b7c91de-5a64-4f0d-8e2b-37f1c6a9d854';

const keys: readonly KeyResource[] = [
  ...awsKeys,
  {
    id: topicKey,
    region: ireland,
    alias: 'topics',
    ageDays: 300,
    rotates: 365,
    usedDaysAgo: 0,
    policy: policy(rootStatement, {
      Sid: 'Publishers',
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Action: ['kms:GenerateDataKey*', 'kms:Decrypt'],
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
    }),
    tags: { team: 'security' },
  },
  {
    id: '9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254',
    region: ireland,
    alias: 'payments',
    ageDays: 800,
    rotates: 180,
    usedDaysAgo: 0,
    policy: apart('meridian-payments'),
    grants: [grant('g-1', role('meridian-payments'), 'Decrypt', 'GenerateDataKey')],
    tags: { team: 'payments', env: 'prod' },
  },
  {
    id: '3b1f6c52-8a0d-4d7e-9c41-5e2a7f908b16',
    region: ireland,
    alias: 'invoices',
    ageDays: 700,
    rotates: 365,
    usedDaysAgo: 1,
    tags: { team: 'payments' },
  },
  { ...orders, region: ireland, ageDays: 500, usedDaysAgo: 0, policy: apart('meridian-orders') },
  {
    id: ebsKeys.own,
    region: ireland,
    alias: 'ebs',
    ageDays: 1500,
    usedDaysAgo: 0,
    policy: policy(
      rootStatement,
      allow('Disks', '*', ['kms:CreateGrant', 'kms:Decrypt', 'kms:GenerateDataKey*'], {
        StringEquals: { 'kms:CallerAccount': accountId, 'kms:ViaService': `ec2.${ireland}.amazonaws.com` },
      }),
    ),
    grants: [
      grant('g-2', role('aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling'), 'CreateGrant', 'Decrypt'),
      grant('g-3', role('aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling'), 'CreateGrant', 'Decrypt'),
      {
        ...grant('g-4', `dynamodb.${ireland}.amazonaws.com`, 'Decrypt'),
        Constraints: { EncryptionContextSubset: { 'aws:dynamodb:tableName': 'carts' } },
      },
    ],
  },
  ...company.regions.map((region) => ({
    id: '5e1f7a90-0db0-4c1d-9a55-d0d0d0d0d0d0',
    region,
    alias: 'databases',
    ageDays: 1200,
    usedDaysAgo: 0,
    ...(region === virginia ? {} : { rotates: 365 }),
  })),
  {
    id: 'shared',
    region: ireland,
    alias: 'partner-feed',
    ageDays: 640,
    rotates: 365,
    usedDaysAgo: 4,
    policy: policy(
      rootStatement,
      allow('Partner', `arn:aws:iam::${stranger}:root`, ['kms:Decrypt', 'kms:DescribeKey']),
      allow('Organization', '*', 'kms:DescribeKey', { StringEquals: { 'aws:PrincipalOrgID': organizationId } }),
    ),
  },
  {
    id: 'd9c8b7a6-5e4f-4321-8765-0f1e2d3c4b5a',
    region: ireland,
    alias: 'token-vault',
    ageDays: 150,
    rotates: 90,
    usedDaysAgo: 0,
    policy: policy(
      allow('Manage', role('key-administrator'), ['kms:Describe*', 'kms:List*', 'kms:Put*', 'kms:Get*']),
      allow('Enclave', role('meridian-tokenizer'), plaintext, attested),
    ),
    tags: { team: 'payments', enclave: 'yes' },
  },
  {
    id: 'e0d9c8b7-6f5e-4432-9876-102f3e4d5c6b',
    region: ireland,
    alias: 'token-vault-staging',
    ageDays: 140,
    usedDaysAgo: 9,
    policy: policy(rootStatement, allow('Enclave', role('meridian-tokenizer-staging'), plaintext, attested)),
    tags: { team: 'payments', env: 'staging' },
  },
  {
    id: 'f1e0dac9-7061-4543-a987-213041526374',
    region: ireland,
    alias: 'gift-cards-2019',
    ageDays: 2300,
    state: 'PendingDeletion',
    goneInDays: 12,
    usedDaysAgo: 380,
  },
  {
    id: '02f1ebda-8172-4654-ba98-324152637485',
    region: ireland,
    alias: 'acquirer',
    ageDays: 340,
    origin: 'EXTERNAL',
    goneInDays: 9,
    usedDaysAgo: 0,
  },
  {
    id: '1302fceb-9283-4765-8ba9-435263748596',
    region: ireland,
    alias: 'ledger-hsm',
    ageDays: 420,
    origin: 'AWS_CLOUDHSM',
    store: 'cks-0a1b2c3d4e5f60718',
    usedDaysAgo: 2,
  },
  {
    id: '24130dfc-a394-4876-9cba-546374859607',
    region: ireland,
    alias: 'login-tokens',
    ageDays: 300,
    spec: 'RSA_2048',
    usage: 'SIGN_VERIFY',
    usedDaysAgo: 0,
  },
  {
    id: 'c7a05e19-6b2d-48f4-a3e8-21f9b4d07c63',
    region: frankfurt,
    alias: 'orders-replica',
    ageDays: 600,
    rotates: 365,
    usedDaysAgo: 0,
    policy: apart('meridian-orders'),
  },
  { id: backupKeys.own, region: frankfurt, alias: 'backups', ageDays: 450, rotates: 365, usedDaysAgo: 1 },
  {
    id: '35241e0d-b4a5-4987-adcb-657485960718',
    region: frankfurt,
    ageDays: 1100,
    state: 'Disabled',
    usedDaysAgo: 200,
    tags: { team: 'analytics' },
  },
  { ...orders, region: virginia, ageDays: 300, usedDaysAgo: 3 },
  {
    id: '46352f1e-c5b6-4a98-bedc-768596071829',
    region: virginia,
    alias: 'old-shop',
    ageDays: 2600,
    policy: policy(
      rootStatement,
      allow('S3', '*', ['kms:Decrypt', 'kms:GenerateDataKey'], { StringEquals: { 'kms:ViaService': `s3.${virginia}.amazonaws.com` } }),
    ),
  },
  {
    id: '5746302f-d6c7-4ba9-8fed-8796071829a0',
    region: virginia,
    alias: 'research',
    ageDays: 380,
    rotates: 730,
    usedDaysAgo: 30,
    policy: policy(rootStatement, allow('Everything', role('researcher'), 'kms:*')),
  },
];

/** The company's keys: strict for payment data, neglected elsewhere. */
export const sampleKms: KmsResources = {
  keys,
  stores: [
    { id: 'cks-0a1b2c3d4e5f60718', region: ireland, name: 'ledger', state: 'DISCONNECTED' },
    { id: 'cks-1b2c3d4e5f6071829', region: ireland, name: 'treasury', state: 'CONNECTED' },
  ],
};

/** Many keys of all kinds, alike in every run. */
export function generateKms(count: number): KmsResources {
  const kinds = keys.filter(({ multiRegion }) => multiRegion === undefined);
  return {
    ...sampleKms,
    keys: Array.from({ length: count }, (_, index): KeyResource => {
      const kind = kinds[index % kinds.length] as KeyResource;
      const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
      return { ...kind, id, ...(kind.alias === undefined ? {} : { alias: `${kind.alias}-${index}` }) };
    }),
  };
}
