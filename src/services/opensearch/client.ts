export { DescribeDomainsCommand, ListDomainNamesCommand, ListVersionsCommand, OpenSearchClient } from '@aws-sdk/client-opensearch';
