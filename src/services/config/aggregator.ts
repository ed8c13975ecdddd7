import type { Aws } from '../../core/collector.ts';
import { awsConfig } from './clients.ts';

/**
 * Returns when an aggregator of AWS Config last verified that it may collect from an account in a Region, by `account Region`, in
 * milliseconds since 1970. Failed sources are left out (https://docs.aws.amazon.com/config/latest/APIReference/API_AggregatedSourceStatus.html).
 * @param aws the account and Region of the aggregator
 */
export async function aggregatorSources(aws: Aws, ConfigurationAggregatorName: string): Promise<ReadonlyMap<string, number>> {
  const sources = new Map<string, number>();
  const input = { ConfigurationAggregatorName, UpdateStatus: ['SUCCEEDED' as const], Limit: 100 };
  for await (const page of aws.pages(awsConfig, 'DescribeConfigurationAggregatorSourcesStatus', { input, token: 'NextToken' })) {
    for (const { SourceId, SourceType, AwsRegion, LastUpdateTime } of page.AggregatedSourceStatusList ?? []) {
      if (SourceType === 'ACCOUNT' && LastUpdateTime !== undefined) sources.set(`${SourceId} ${AwsRegion}`, LastUpdateTime.getTime());
    }
  }
  return sources;
}

/**
 * Returns how many resources of a Region an aggregator holds, by account and type. Types without resources are left out. Without a limit,
 * a page has 500 grouped rows (https://docs.aws.amazon.com/config/latest/APIReference/API_SelectAggregateResourceConfig.html).
 */
export async function aggregatedCounts(
  aws: Aws,
  ConfigurationAggregatorName: string,
  region: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const accounts = new Map<string, Map<string, number>>();
  /** Rows repeat the names of types; one copy of each saves memory. */
  const names = new Map<string, string>();
  const Expression = `SELECT accountId, resourceType, COUNT(*) WHERE awsRegion = '${region}' GROUP BY accountId, resourceType`;
  const input = { ConfigurationAggregatorName, Expression };
  for await (const { Results } of aws.pages(awsConfig, 'SelectAggregateResourceConfig', { input, token: 'NextToken' })) {
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
