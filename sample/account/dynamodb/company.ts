import { company } from '../company.ts';
import type { DaxClusterSpec, DynamoDbResources, TableSpec } from './dynamodb.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId, members, organizationId, stranger } = company;

const arn = (region: string, table: string) => `arn:aws:dynamodb:${region}:${accountId}:table/${table}`;
const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });

/** A table as careful people make it. */
const careful = (name: string, region: string, rest: Partial<TableSpec> = {}): TableSpec => ({
  name,
  region,
  ageDays: 480,
  onDemand: true,
  protected: true,
  recoveryDays: 35,
  ...rest,
});

const tables: readonly TableSpec[] = [
  careful('carts', ireland, { key: '5e1f7a90-0db0-4c1d-9a55-d0d0d0d0d0d0', tags: { team: 'web', env: 'prod' } }),
  careful('orders', ireland, {
    key: 'mrk-5d2c8f1e9a7b4c36a1f0e4d3b2c19876',
    replicas: [virginia],
    stream: {},
    policy: policy({
      Sid: 'Reports',
      Effect: 'Allow',
      Principal: '*',
      Action: ['dynamodb:GetItem', 'dynamodb:Query'],
      Resource: [arn(ireland, 'orders'), `${arn(ireland, 'orders')}/index/*`],
      Condition: { StringEquals: { 'aws:PrincipalOrgID': organizationId } },
    }),
    tags: { team: 'orders', env: 'prod', 'data-classification': 'confidential' },
  }),
  careful('payments-ledger', ireland, {
    key: '9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254',
    stream: {
      policy: policy({
        Sid: 'Auditors',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${stranger}:root` },
        Action: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        Resource: '*',
      }),
    },
    tags: { team: 'payments', env: 'prod', 'data-classification': 'restricted' },
  }),
  {
    name: 'sessions',
    region: ireland,
    ageDays: 1900,
    indexes: ['by-customer'],
    scales: ['table'],
    tags: { team: 'web', env: 'prod' },
  },
  { name: 'stock-levels', region: ireland, ageDays: 2300, recoveryDays: 35, protected: true, tags: { team: 'orders', env: 'prod' } },
  {
    name: 'gift-cards-2019',
    region: ireland,
    ageDays: 2300,
    status: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS',
    onDemand: true,
    key: 'f1e0dac9-7061-4543-a987-213041526374',
    lostKeyDays: 3,
    tags: { team: 'payments' },
  },
  { name: 'search-rebuild', region: ireland, ageDays: 0, status: 'CREATING', onDemand: true },
  careful('customer-preferences', frankfurt, { recoveryDays: 3, key: '5e1f7a90-0db0-4c1d-9a55-d0d0d0d0d0d0', tags: { team: 'web' } }),
  careful('orders', virginia, {
    key: 'mrk-5d2c8f1e9a7b4c36a1f0e4d3b2c19876',
    replicas: [ireland],
    protected: false,
    stream: {},
    tags: { team: 'orders', env: 'prod' },
  }),
  {
    name: 'clickstream',
    region: virginia,
    ageDays: 1200,
    onDemand: true,
    policy: policy({
      Sid: 'Warehouse',
      Effect: 'Allow',
      Principal: { AWS: [`arn:aws:iam::${members.logArchive}:role/warehouse`, `arn:aws:iam::${stranger}:role/agency-reader`] },
      Action: ['dynamodb:Scan', 'dynamodb:Query'],
      Resource: arn(virginia, 'clickstream'),
    }),
    tags: { team: 'analytics' },
  },
];

const clusters: readonly DaxClusterSpec[] = [
  { name: 'carts', region: ireland, zones: 'abc', encrypted: true, tls: true, tags: { team: 'web', env: 'prod' } },
  { name: 'sessions', region: ireland, zones: 'aa', tags: { team: 'web', env: 'prod' } },
];

export const sampleDynamoDb: DynamoDbResources = { tables, clusters };

/** Many tables, alike in every run: kinds and Regions take turns. */
export function generateDynamoDb(count: number, regions: readonly string[] = company.regions): DynamoDbResources {
  const kinds = tables.filter(({ replicas, policy: own, stream }) => replicas === undefined && own === undefined && stream === undefined);
  return {
    tables: Array.from({ length: count }, (_, index): TableSpec => {
      const kind = kinds[index % kinds.length] as TableSpec;
      return { ...kind, name: `${kind.name}-${String(index).padStart(6, '0')}`, region: regions[index % regions.length] as string };
    }),
    clusters: [],
  };
}
