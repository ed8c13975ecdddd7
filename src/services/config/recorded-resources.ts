import type { RecordedResourceCounter } from '../../core/collector.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { awsConfig } from './clients.ts';

/** Counts resources by type from the recorder's inventory, 100 types per page (https://docs.aws.amazon.com/config/latest/APIReference/API_GetDiscoveredResourceCounts.html). */
export const recordedResourceCounter: RecordedResourceCounter = {
  apiCalls: [apiCalls(awsConfig, 'DescribeConfigurationRecorderStatus', 'GetDiscoveredResourceCounts')],
  count: async (aws) => {
    const { ConfigurationRecordersStatus } = await aws.call(awsConfig, 'DescribeConfigurationRecorderStatus', {});
    if (!ConfigurationRecordersStatus?.some(({ recording }) => recording === true)) return undefined;
    const counts: { type: string; count: number }[] = [];
    for await (const page of aws.pages(awsConfig, 'GetDiscoveredResourceCounts', { input: { limit: 100 }, token: 'nextToken' })) {
      for (const { resourceType, count } of page.resourceCounts ?? []) {
        if (resourceType !== undefined) counts.push({ type: resourceType, count: count ?? 0 });
      }
    }
    return counts;
  },
};
