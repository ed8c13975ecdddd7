import type { AccessEntry, Cluster, Nodegroup } from '@aws-sdk/client-eks';
import type { Aws, SharedRead } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { notReportedFailure, ReadFailure } from '../../core/read-failure.ts';
import { toJson } from '../../core/to-json.ts';
import { apiCalls, derivedRead, sharedListing } from '../../core/fact-reads.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { eks } from './clients.ts';
import type { VersionSupport } from './facts.ts';

export const GONE = 'ResourceNotFoundException';

/** A cluster, or why it could not be described. */
export interface ListedCluster {
  readonly name: string;
  readonly cluster: Cluster | ReadFailure;
}

/** Clusters of a Region, without clusters elsewhere that are only registered. */
export const clusters: SharedRead<readonly ListedCluster[]> = {
  name: 'eks:DescribeCluster',
  scope: 'regional',
  apiCalls: [apiCalls(eks, 'ListClusters', 'DescribeCluster')],
  notConfiguredErrorCodes: [],
  load: async (aws) => {
    const found: ListedCluster[] = [];
    for await (const { clusters: names = [] } of aws.pages(eks, 'ListClusters', { input: { maxResults: 100 }, token: 'nextToken' })) {
      const described = await mapConcurrently(names, (name) => describe(aws, name));
      found.push(...described.filter((item) => item !== undefined));
    }
    return found;
  },
};

/** Returns `undefined` for a cluster that was deleted during the run. */
async function describe(aws: Aws, name: string): Promise<ListedCluster | undefined> {
  try {
    const { cluster } = await aws.call(eks, 'DescribeCluster', { name });
    const missing = notReportedFailure(eks.action('DescribeCluster'), 'the response does not describe the cluster');
    return { name, cluster: cluster ?? missing };
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return error.code === GONE ? undefined : { name, cluster: error };
  }
}

/** Kubernetes versions of clusters by cluster name. */
export const clusterVersions = derivedRead(
  'eks:DescribeCluster version by name',
  clusters,
  (items): ReadonlyMap<string, string | ReadFailure> =>
    new Map(items.map(({ name, cluster }) => [name, cluster instanceof ReadFailure ? cluster : (cluster.version ?? '')])),
);

/** Support of Kubernetes versions. */
export const versionSupport = sharedListing(eks, 'DescribeClusterVersions', {
  scope: 'regional',
  input: () => ({ includeAll: true, maxResults: 100 }),
  token: 'nextToken',
  items: (output) => output.clusterVersions,
  value: (items): ReadonlyMap<string, VersionSupport> =>
    new Map(
      items.flatMap(({ clusterVersion, versionStatus, status = '', endOfStandardSupportDate: until }) => {
        const known = versionStatus ?? status.toUpperCase().replaceAll('-', '_');
        if (clusterVersion === undefined || known === '') return [];
        return [[clusterVersion, { status: known, ...(until === undefined ? {} : { standardUntil: toJson(until) }) }]];
      }),
    ),
});

const minorOf = (version: string): number => Number(version.split('.')[1]);

/** Returns the support of a version; `undefined`: it is older than all versions in the response. */
export function supportOf(
  versions: ReadonlyMap<string, VersionSupport> | undefined,
  version: string,
): VersionSupport | NotReported | undefined {
  const listed = [...(versions?.keys() ?? [])];
  const isOlder = listed.length > 0 && listed.every((other) => minorOf(version) < minorOf(other));
  const missing = () => notReported(`the response does not contain the version ${version}`, eks.action('DescribeClusterVersions'));
  return versions?.get(version) ?? (isOlder ? undefined : missing());
}

/** Node groups of all clusters. */
export const nodegroups: SharedRead<readonly Nodegroup[]> = {
  name: 'eks:DescribeNodegroup',
  scope: 'regional',
  apiCalls: [...clusters.apiCalls, apiCalls(eks, 'ListNodegroups', 'DescribeNodegroup')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const found = await mapConcurrently((await shared(clusters)) ?? [], ({ name: clusterName }) =>
      unlessGone(
        pagesOf(
          aws.pages(eks, 'ListNodegroups', { input: { clusterName, maxResults: 100 }, token: 'nextToken' }),
          async ({ nodegroups: names = [] }) =>
            mapConcurrently(names, async (nodegroupName) => {
              const output = await unlessGone(aws.call(eks, 'DescribeNodegroup', { clusterName, nodegroupName }));
              return output?.nodegroup;
            }),
        ),
      ),
    );
    return found.flatMap((items) => items ?? []);
  },
};

/** Access entries of all clusters that have them. */
export const accessEntries: SharedRead<readonly AccessEntry[]> = {
  name: 'eks:DescribeAccessEntry',
  scope: 'regional',
  apiCalls: [...clusters.apiCalls, apiCalls(eks, 'ListAccessEntries', 'DescribeAccessEntry')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const withEntries = ((await shared(clusters)) ?? []).filter(
      ({ cluster }) => cluster instanceof ReadFailure || cluster.accessConfig?.authenticationMode !== 'CONFIG_MAP',
    );
    const found = await mapConcurrently(withEntries, ({ name: clusterName }) =>
      unlessGone(
        pagesOf(
          aws.pages(eks, 'ListAccessEntries', { input: { clusterName, maxResults: 100 }, token: 'nextToken' }),
          async ({ accessEntries: arns = [] }) =>
            mapConcurrently(arns, async (principalArn) => {
              const output = await unlessGone(aws.call(eks, 'DescribeAccessEntry', { clusterName, principalArn }));
              return output?.accessEntry;
            }),
        ),
      ),
    );
    return found.flatMap((items) => items ?? []);
  },
};

/** Returns what `read` finds in all pages. */
async function pagesOf<P, V>(pages: AsyncIterable<P>, read: (page: P) => Promise<readonly (V | undefined)[]>): Promise<readonly V[]> {
  const found: V[] = [];
  for await (const page of pages) found.push(...(await read(page)).filter((item) => item !== undefined));
  return found;
}

/** Clusters with the authentication mode CONFIG_MAP have no access entries. */
const withoutEntries = 'InvalidRequestException';

/** Returns `undefined` for something that was deleted during the run, or that the cluster cannot have. */
async function unlessGone<V>(answer: Promise<V>): Promise<V | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ReadFailure && (error.code === GONE || error.code === withoutEntries)) return undefined;
    throw error;
  }
}
