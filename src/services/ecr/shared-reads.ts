import type { Repository } from '@aws-sdk/client-ecr';
import type { RegistryScanning } from './facts.ts';
import { sharedListing, sharedRead } from '../../core/fact-reads.ts';
import { ecr } from './clients.ts';

/** Private repositories of a Region. */
export const repositories = sharedListing(ecr, 'DescribeRepositories', {
  scope: 'regional',
  input: () => ({ maxResults: 1000 }),
  token: 'nextToken',
  items: (output) => output.repositories,
  value: (items): readonly Repository[] => items,
});

/** How the registry scans images; `undefined`: the answer does not say. */
export const registryScanning = sharedRead(ecr, 'GetRegistryScanningConfiguration', {
  scope: 'regional',
  value: ({ scanningConfiguration }): RegistryScanning | undefined =>
    scanningConfiguration?.scanType === undefined
      ? undefined
      : {
          type: scanningConfiguration.scanType,
          rules: (scanningConfiguration.rules ?? []).map(({ scanFrequency, repositoryFilters }) => ({
            frequency: scanFrequency ?? '',
            filters: (repositoryFilters ?? []).flatMap(({ filter }) => filter ?? []),
          })),
        },
});

/** Rules that cache images of other registries. */
export const pullThroughRules = sharedListing(ecr, 'DescribePullThroughCacheRules', {
  scope: 'regional',
  input: () => ({ maxResults: 1000 }),
  token: 'nextToken',
  items: (output) => output.pullThroughCacheRules,
  value: (items) =>
    items.flatMap(({ ecrRepositoryPrefix: prefix, upstreamRegistryUrl: upstream }) =>
      prefix === undefined || upstream === undefined ? [] : [{ prefix, upstream }],
    ),
});
