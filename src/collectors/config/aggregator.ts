import type { Aws } from '../../model/collector.ts';
import { configService } from '../sdk/services.ts';

/** What an aggregator of AWS Config holds of one account in one Region. */
export interface AggregatedPlace {
  readonly account: string;
  readonly region: string;
  /** Milliseconds since 1970: when AWS Config last made sure that it may collect there. */
  readonly asOf: number;
  /** Resources by type; only types of which there is one. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * What an aggregator holds of some Regions, in all accounts that it is known to collect from. Accounts and Regions that are missing are not
 * known: the aggregator does not collect there, or failed to.
 * @param aws the account and Region of the aggregator
 */
export async function readAggregator(aws: Aws, aggregator: string, regions: readonly string[]): Promise<AggregatedPlace[]> {
  const [sources, ...byRegion] = await Promise.all([
    sourcesOf(aws, aggregator),
    ...regions.map(async (region) => [region, await countsIn(aws, aggregator, region)] as const),
  ]);
  return byRegion.flatMap(([region, accounts]) =>
    [...accounts].flatMap(([account, counts]) => {
      const asOf = sources.get(`${account} ${region}`);
      return asOf === undefined ? [] : [{ account, region, asOf, counts }];
    }),
  );
}

/** When each account and Region was last collected from, where that went well (https://docs.aws.amazon.com/config/latest/APIReference/API_AggregatedSourceStatus.html). */
async function sourcesOf(aws: Aws, ConfigurationAggregatorName: string): Promise<ReadonlyMap<string, number>> {
  const sources = new Map<string, number>();
  const input = { ConfigurationAggregatorName, UpdateStatus: ['SUCCEEDED' as const], Limit: 100 };
  for await (const page of aws.pages(configService, 'DescribeConfigurationAggregatorSourcesStatus', input, 'NextToken')) {
    for (const { SourceId, SourceType, AwsRegion, LastUpdateTime } of page.AggregatedSourceStatusList ?? []) {
      if (SourceType === 'ACCOUNT' && LastUpdateTime !== undefined) sources.set(`${SourceId} ${AwsRegion}`, LastUpdateTime.getTime());
    }
  }
  return sources;
}

/**
 * Resources by account and type. One query a Region, because the pages of a query can only be read one after another; without a limit a page
 * of grouped rows has 500 (https://docs.aws.amazon.com/config/latest/APIReference/API_SelectAggregateResourceConfig.html).
 */
async function countsIn(aws: Aws, ConfigurationAggregatorName: string, region: string): Promise<Map<string, Map<string, number>>> {
  const accounts = new Map<string, Map<string, number>>();
  /** One copy of each name, of the many that the rows hold. */
  const names = new Map<string, string>();
  const Expression = `SELECT accountId, resourceType, COUNT(*) WHERE awsRegion = '${region}' GROUP BY accountId, resourceType`;
  const input = { ConfigurationAggregatorName, Expression };
  for await (const { Results } of aws.pages(configService, 'SelectAggregateResourceConfig', input, 'NextToken')) {
    for (const line of Results ?? []) {
      const { accountId, resourceType, ...row } = JSON.parse(line) as Readonly<Record<string, unknown>>;
      const count = row['COUNT(*)'];
      if (typeof accountId !== 'string' || typeof resourceType !== 'string' || typeof count !== 'number' || count === 0) continue;
      const type = names.get(resourceType) ?? resourceType;
      names.set(type, type);
      accounts.set(accountId, (accounts.get(accountId) ?? new Map<string, number>()).set(type, count));
    }
  }
  return accounts;
}
