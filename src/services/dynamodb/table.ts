import type { TableDescription } from '@aws-sdk/client-dynamodb';
import { type Aws, defineCollector } from '../../core/collector.ts';
import { NotReported, notReported } from '../../core/fact.ts';
import type { FactsByType } from '../../core/facts.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, perResource, perResourceCalls, listingFrom, apiCalls, deletionCheck } from '../../core/fact-reads.ts';
import { backupFact } from '../backup/assignments.ts';
import { dataTrails } from '../cloudtrail/data-trails.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { dynamoDb } from './clients.ts';
import { dynamoDbManagedKey, scalingByTable, tableArn, tables } from './shared-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';

type TableFacts = FactsByType['AWS::DynamoDB::Table'];

/** Describes a table. Several facts share one call. */
async function describeTable(aws: Aws, table: string): Promise<TableDescription | NotReported> {
  return (await aws.call(dynamoDb, 'DescribeTable', { TableName: table })).Table ?? notReported('AWS did not return the table');
}

const described = <V>(value: (table: TableDescription, region: string) => V | NotReported | undefined) =>
  perResourceCalls<null, V, 'AWS::DynamoDB::Table'>([apiCalls(dynamoDb, 'DescribeTable')], async (aws, { id, region }) => {
    const table = await describeTable(aws, id);
    return table instanceof NotReported ? table : value(table, region);
  });

/** Returns the capacity mode. Tables that never used on-demand capacity do not have a billing mode (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BillingModeSummary.html). */
function capacityOf({ BillingModeSummary, ProvisionedThroughput, GlobalSecondaryIndexes = [] }: TableDescription) {
  const mode = BillingModeSummary?.BillingMode ?? (ProvisionedThroughput === undefined ? undefined : 'PROVISIONED');
  if (mode === undefined) return notReported('AWS did not return the billing mode');
  return { mode, indexes: GlobalSecondaryIndexes.flatMap(({ IndexName }) => IndexName ?? []).sort() };
}

function replicasOf({ Replicas = [], GlobalTableWitnesses = [] }: TableDescription, own: string): TableFacts['replicas'] {
  const named = (witness: boolean, regions: readonly { readonly RegionName?: string | undefined }[]) =>
    regions.flatMap(({ RegionName: region }) => (region === undefined || region === own ? [] : [{ region, witness }]));
  return [...named(false, Replicas), ...named(true, GlobalTableWitnesses)];
}

/** Tables. Replicas of global tables are tables of their Region. */
export const tableCollector = defineCollector<'AWS::DynamoDB::Table', null>({
  type: 'AWS::DynamoDB::Table',
  service: 'dynamodb',
  scope: 'regional',
  list: listingFrom(tables, (names, scope) => names.map((id) => ({ id, arn: tableArn(scope, id), raw: null }))),
  deletion: deletionCheck(dynamoDb, 'DescribeTable', {
    errorCodes: ['ResourceNotFoundException', 'TableNotFoundException'],
    notFoundErrorCodes: ['ResourceNotFoundException'],
    input: ({ id }) => ({ TableName: id }),
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    status: described(({ TableStatus }) => TableStatus ?? notReported('AWS did not return the status')),
    deletionProtection: described((table) => table.DeletionProtectionEnabled ?? notReported('AWS did not return the deletion protection')),
    encryption: described(({ SSEDescription }) => {
      if (SSEDescription === undefined) return undefined;
      const { InaccessibleEncryptionDateTime, KMSMasterKeyArn, SSEType, Status } = SSEDescription;
      if (SSEType === 'KMS' && KMSMasterKeyArn === undefined) return notReported('AWS did not return the key');
      return toJson({ InaccessibleEncryptionDateTime, KMSMasterKeyArn, SSEType, Status });
    }),
    managedKeyId: shared(dynamoDbManagedKey, (id) => id),
    capacity: described(capacityOf),
    scaling: shared(scalingByTable, (byTable, { id }) => byTable?.get(id) ?? []),
    replicas: described(replicasOf),
    pointInTimeRecovery: perResource(dynamoDb, 'DescribeContinuousBackups', {
      input: ({ id }) => ({ TableName: id }),
      value: ({ ContinuousBackupsDescription: backups }) => {
        const { PointInTimeRecoveryStatus, RecoveryPeriodInDays } = backups?.PointInTimeRecoveryDescription ?? {};
        if (PointInTimeRecoveryStatus === undefined) return notReported('AWS did not return the status');
        return toJson({ PointInTimeRecoveryStatus, RecoveryPeriodInDays });
      },
    }),
    policy: perResource(dynamoDb, 'GetResourcePolicy', {
      input: ({ arn }) => ({ ResourceArn: arn }),
      value: ({ Policy }) => Policy || notReported('AWS did not return the policy'),
      notConfiguredErrorCodes: ['PolicyNotFoundException'],
    }),
    streamPolicy: perResourceCalls(
      [apiCalls(dynamoDb, 'DescribeTable', 'GetResourcePolicy')],
      async (aws, { id }) => {
        const table = await describeTable(aws, id);
        if (table instanceof NotReported) return table;
        if (table.LatestStreamArn === undefined) return undefined;
        const { Policy } = await aws.call(dynamoDb, 'GetResourcePolicy', { ResourceArn: table.LatestStreamArn });
        return Policy || notReported('AWS did not return the policy');
      },
      // A stream that was turned off is deleted after a day, while its table remains.
      ['PolicyNotFoundException', 'ResourceNotFoundException'],
    ),
    itemTrails: dataTrails,
    organizationId,
    backup: backupFact('DynamoDB'),
  },
});
