import type { AccountFactReads } from '../../core/collector.ts';
import { shared, sharedListing } from '../../core/fact-reads.ts';
import { ecr } from './clients.ts';

const repositoryCount = sharedListing(ecr, 'DescribeRepositories', {
  scope: 'regional',
  input: () => ({ maxResults: 1000 }),
  token: 'nextToken',
  items: (output) => output.repositories,
  value: (items) => items.length,
});

/** Amazon ECR in each Region. */
export const ecrAccountFacts: AccountFactReads<'repositoryCount'> = {
  repositoryCount: shared(repositoryCount, (count) => count ?? 0),
};
