import type { DomainStatus } from '@aws-sdk/client-opensearch';
import type { SharedRead } from '../../core/collector.ts';
import { apiCalls, sharedListing } from '../../core/fact-reads.ts';
import { chunk } from '../../util/chunk.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { opensearch } from './clients.ts';

/** The most domains of one request (https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DescribeDomains.html). */
const DOMAINS_PER_CALL = 5;

/** Domains of a Region, Elasticsearch domains included, without those that are being deleted. */
export const domains: SharedRead<readonly DomainStatus[]> = {
  name: 'opensearch:DescribeDomains',
  scope: 'regional',
  apiCalls: [apiCalls(opensearch, 'ListDomainNames', 'DescribeDomains')],
  notConfiguredErrorCodes: [],
  load: async (aws) => {
    const { DomainNames = [] } = await aws.call(opensearch, 'ListDomainNames', {});
    const names = DomainNames.flatMap(({ DomainName }) => DomainName ?? []);
    const described = await mapConcurrently([...chunk(names, DOMAINS_PER_CALL)], async (some) => {
      const { DomainStatusList = [] } = await aws.call(opensearch, 'DescribeDomains', { DomainNames: some });
      return DomainStatusList;
    });
    return described.flat().filter(({ Deleted }) => Deleted !== true);
  },
};

/** Versions of OpenSearch and Elasticsearch that AWS offers in the Region, such as `OpenSearch_2.19`. */
export const offeredVersions = sharedListing(opensearch, 'ListVersions', {
  scope: 'regional',
  input: () => ({ MaxResults: 100 }),
  token: 'NextToken',
  items: (output) => output.Versions,
  value: (items): readonly string[] => items,
});
