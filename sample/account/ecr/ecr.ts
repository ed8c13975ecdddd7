import type {
  EncryptionConfiguration,
  ImageDetail,
  ImageTagMutability,
  PullThroughCacheRule,
  RegistryScanningConfiguration,
  ReplicationDestination,
} from '@aws-sdk/client-ecr';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { Call, ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

export interface RepositorySpec {
  readonly name: string;
  readonly region: string;
  readonly mutability?: ImageTagMutability;
  readonly encryption?: EncryptionConfiguration;
  readonly lifecycle?: object;
  readonly policy?: object;
  readonly images?: readonly ImageDetail[];
  readonly tags?: Readonly<Record<string, string>>;
}

/** Settings of the private registry in one Region. */
export interface RegistrySpec {
  /** Absent: basic scanning without rules. */
  readonly scanning?: RegistryScanningConfiguration;
  readonly policy?: object;
  readonly replicatesTo?: readonly ReplicationDestination[];
  readonly pullThrough?: readonly PullThroughCacheRule[];
}

/** All of Amazon ECR in one account. */
export interface EcrResources {
  readonly repositories: readonly RepositorySpec[];
  readonly registries: Readonly<Record<string, RegistrySpec>>;
  /** Names of public repositories. */
  readonly publicRepositories: readonly string[];
}

const repositoryArn = (region: string, name: string): string => `arn:aws:ecr:${region}:${company.accountId}:repository/${name}`;
const publicArn = (name: string) => `arn:aws:ecr-public::${company.accountId}:repository/${name}`;

/** Filters without a wildcard match names that contain them. */
const matches = (filter: string, name: string): boolean =>
  filter.includes('*')
    ? new RegExp(`^${filter.replaceAll(/[.+?^$(){}|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(name)
    : name.includes(filter);

export function ecrData({ repositories, registries, publicRepositories }: EcrResources): ServiceData[] {
  const byRegion = Map.groupBy(repositories, ({ region }) => region);
  const gone = (name: string | undefined) =>
    awsError('RepositoryNotFoundException', 400, `The repository with name '${name}' does not exist in the registry`);
  const repositoryOf = ({ repositoryName }: { readonly repositoryName: string | undefined }, { region }: Call): RepositorySpec => {
    const found = byRegion.get(region)?.find(({ name }) => name === repositoryName);
    if (found === undefined) throw gone(repositoryName);
    return found;
  };
  const frequencyOf = ({ name, region }: RepositorySpec) =>
    registries[region]?.scanning?.rules?.find(({ repositoryFilters = [] }) =>
      repositoryFilters.some(({ filter = '' }) => matches(filter, name)),
    )?.scanFrequency ?? 'MANUAL';
  return [
    service('ecr')({
      DescribeRepositories: ({ repositoryNames, maxResults, nextToken }, call) => {
        const all = repositoryNames?.map((repositoryName) => repositoryOf({ repositoryName }, call)) ?? byRegion.get(call.region) ?? [];
        const { items, nextToken: next } = page(all, { token: nextToken, max: maxResults, defaultMax: 1000 });
        return {
          repositories: items.map(({ name, region, mutability = 'MUTABLE', encryption = { encryptionType: 'AES256' } }) => ({
            repositoryName: name,
            repositoryArn: repositoryArn(region, name),
            registryId: company.accountId,
            repositoryUri: `${company.accountId}.dkr.ecr.${region}.amazonaws.com/${name}`,
            createdAt: company.daysAgo(700),
            imageTagMutability: mutability,
            encryptionConfiguration: encryption,
            imageScanningConfiguration: { scanOnPush: false },
          })),
          nextToken: next,
        };
      },
      BatchGetRepositoryScanningConfiguration: ({ repositoryNames = [] }, call) => ({
        scanningConfigurations: repositoryNames.map((repositoryName) => {
          const repository = repositoryOf({ repositoryName }, call);
          const scanFrequency = frequencyOf(repository);
          return {
            repositoryName,
            repositoryArn: repositoryArn(call.region, repository.name),
            scanFrequency,
            scanOnPush: scanFrequency !== 'MANUAL',
          };
        }),
        failures: [],
      }),
      GetRegistryScanningConfiguration: (_input, { region }) => ({
        registryId: company.accountId,
        scanningConfiguration: registries[region]?.scanning ?? { scanType: 'BASIC', rules: [] },
      }),
      DescribeImages: (input, call) => {
        const { items, nextToken } = page(repositoryOf(input, call).images ?? [], {
          token: input.nextToken,
          max: input.maxResults,
          defaultMax: 1000,
        });
        return { imageDetails: items, nextToken };
      },
      GetLifecyclePolicy: (input, call) => {
        const { lifecycle } = repositoryOf(input, call);
        if (lifecycle === undefined) throw awsError('LifecyclePolicyNotFoundException', 400, 'Lifecycle policy does not exist.');
        return { lifecyclePolicyText: JSON.stringify(lifecycle) };
      },
      GetRepositoryPolicy: (input, call) => {
        const { policy } = repositoryOf(input, call);
        if (policy === undefined) throw awsError('RepositoryPolicyNotFoundException', 400, 'Repository policy does not exist.');
        return { policyText: JSON.stringify(policy) };
      },
      GetRegistryPolicy: (_input, { region }) => {
        const policy = registries[region]?.policy;
        if (policy === undefined) throw awsError('RegistryPolicyNotFoundException', 400, 'Registry policy does not exist.');
        return { registryId: company.accountId, policyText: JSON.stringify(policy) };
      },
      DescribeRegistry: (_input, { region }) => {
        const destinations = [...(registries[region]?.replicatesTo ?? [])];
        return { registryId: company.accountId, replicationConfiguration: { rules: destinations.length === 0 ? [] : [{ destinations }] } };
      },
      DescribePullThroughCacheRules: ({ maxResults, nextToken }, { region }) => {
        const { items, nextToken: next } = page(registries[region]?.pullThrough ?? [], {
          token: nextToken,
          max: maxResults,
          defaultMax: 1000,
        });
        return { pullThroughCacheRules: items, nextToken: next };
      },
    }),
    service('ecr-public')({
      DescribeRepositories: ({ repositoryNames, maxResults, nextToken }) => {
        const unknown = repositoryNames?.find((name) => !publicRepositories.includes(name));
        if (unknown !== undefined) throw gone(unknown);
        const { items, nextToken: next } = page(repositoryNames ?? publicRepositories, {
          token: nextToken,
          max: maxResults,
          defaultMax: 1000,
        });
        return {
          repositories: items.map((name) => ({
            repositoryName: name,
            repositoryArn: publicArn(name),
            registryId: company.accountId,
            repositoryUri: `public.ecr.aws/meridian/${name}`,
          })),
          nextToken: next,
        };
      },
      GetRepositoryPolicy: ({ repositoryName }) => {
        if (!publicRepositories.includes(repositoryName ?? '')) throw gone(repositoryName);
        throw awsError('RepositoryPolicyNotFoundException', 400, 'Repository policy does not exist.');
      },
    }),
  ];
}

/** Repositories as the tagging API knows them. */
export const taggedRepositories = ({ repositories }: EcrResources): TaggedResource[] =>
  repositories.map(({ name, region, tags = {} }) => ({ type: 'ecr:repository', arn: repositoryArn(region, name), region, tags }));
