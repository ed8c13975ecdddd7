import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';

/** Data that an aggregator of AWS Config has of one account in one Region. */
export interface CollectedPlace {
  readonly account: string;
  readonly region: string;
  /** Time of the last successful collection. */
  readonly updated: Date;
  /** Absent: it succeeds. */
  readonly status?: 'FAILED' | 'OUTDATED';
  /** Resources by type. */
  readonly types: Readonly<Record<string, number>>;
}

/** The only supported query: resources of a Region by account and type. */
const grouped = /^SELECT accountId, resourceType, COUNT\(\*\) WHERE awsRegion = '([\w-]+)' GROUP BY accountId, resourceType$/;

/** An organization aggregator in one Region of its account. */
export function aggregatorData(name: string, home: string, places: readonly CollectedPlace[]): ServiceData {
  const known = (asked: string | undefined, region: string) => {
    if (asked !== name || region !== home)
      throw awsError('NoSuchConfigurationAggregatorException', 400, 'The configuration aggregator does not exist.');
  };
  const invalidToken = 'InvalidNextTokenException';
  return service('config')({
    DescribeConfigurationAggregatorSourcesStatus: ({ ConfigurationAggregatorName, UpdateStatus, Limit, NextToken }, { region }) => {
      known(ConfigurationAggregatorName, region);
      const all = [
        { SourceId: 'Organization', SourceType: 'ORGANIZATION' as const, LastUpdateStatus: 'SUCCEEDED' as const },
        ...places.map(({ account, region: AwsRegion, updated, status = 'SUCCEEDED' as const }) => ({
          SourceId: account,
          SourceType: 'ACCOUNT' as const,
          AwsRegion,
          LastUpdateStatus: status,
          LastUpdateTime: updated,
        })),
      ].filter(({ LastUpdateStatus }) => UpdateStatus?.includes(LastUpdateStatus) ?? true);
      const { items, nextToken } = page(all, { token: NextToken, max: Limit, defaultMax: 100, invalidToken });
      return { AggregatedSourceStatusList: items, NextToken: nextToken };
    },
    SelectAggregateResourceConfig: ({ ConfigurationAggregatorName, Expression = '', Limit, NextToken }, { region }) => {
      known(ConfigurationAggregatorName, region);
      const asked = grouped.exec(Expression)?.[1];
      if (asked === undefined) throw awsError('InvalidExpressionException', 400, 'The syntax of the query is incorrect.');
      const rows = places
        .filter((place) => place.region === asked)
        .flatMap(({ account, types }) =>
          Object.entries(types).map(([resourceType, count]) => JSON.stringify({ accountId: account, resourceType, 'COUNT(*)': count })),
        );
      const { items, nextToken } = page(rows, { token: NextToken, max: Limit, defaultMax: 500, invalidToken });
      const SelectFields = ['accountId', 'resourceType', 'COUNT(*)'].map((Name) => ({ Name }));
      return { Results: items, QueryInfo: { SelectFields }, NextToken: nextToken };
    },
  });
}
