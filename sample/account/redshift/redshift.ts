import type { Cluster, ClusterSubnetGroup, DataShare, LoggingStatus, Snapshot } from '@aws-sdk/client-redshift';
import type { Namespace, Workgroup } from '@aws-sdk/client-redshift-serverless';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

type InRegion<T> = T & { readonly region: string };

export interface RedshiftResources {
  readonly clusters: readonly InRegion<{ readonly is: Cluster; readonly logging: LoggingStatus }>[];
  readonly subnetGroups: readonly InRegion<{ readonly is: ClusterSubnetGroup }>[];
  /** Values of parameters by group. */
  readonly parameterGroups: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly snapshots: readonly InRegion<{ readonly is: Snapshot }>[];
  readonly datashares: readonly InRegion<{ readonly is: DataShare }>[];
  readonly workgroups: readonly InRegion<{ readonly is: Workgroup; readonly tags?: Readonly<Record<string, string>> }>[];
  readonly namespaces: readonly InRegion<{ readonly is: Namespace; readonly tags?: Readonly<Record<string, string>> }>[];
}

interface Paged {
  readonly Marker?: string | undefined;
  readonly MaxRecords?: number | undefined;
}

/** Every listing of Redshift pages alike. */
function pageOf<Item>(items: readonly Item[], { Marker, MaxRecords }: Paged): { items: Item[]; marker: string | undefined } {
  const found = page(items, { token: Marker, max: MaxRecords, defaultMax: 100, invalidToken: 'InvalidParameterValue' });
  return { items: found.items, marker: found.nextToken };
}

const inRegion = <Item>(resources: readonly InRegion<{ readonly is: Item }>[], region: string): Item[] =>
  resources.flatMap((resource) => (resource.region === region ? [resource.is] : []));

/** Clusters and Redshift Serverless. */
export const redshiftData = (resources: RedshiftResources): ServiceData[] => [
  service('redshift')({
    DescribeClusters: (input, { region }) => {
      const { items, marker } = pageOf(inRegion(resources.clusters, region), input);
      return { Clusters: items, Marker: marker };
    },
    DescribeClusterSubnetGroups: (input, { region }) => {
      const { items, marker } = pageOf(inRegion(resources.subnetGroups, region), input);
      return { ClusterSubnetGroups: items, Marker: marker };
    },
    DescribeClusterParameters: (input) => {
      const group = resources.parameterGroups[input.ParameterGroupName ?? ''];
      if (group === undefined) throw awsError('ClusterParameterGroupNotFound', 404, 'The parameter group does not exist.');
      const all = Object.entries({ datestyle: 'ISO, MDY', statement_timeout: '0', ...group });
      const { items, marker } = pageOf(
        all.map(([ParameterName, ParameterValue]) => ({ ParameterName, ParameterValue })),
        input,
      );
      return { Parameters: items, Marker: marker };
    },
    DescribeLoggingStatus: ({ ClusterIdentifier: id }, { region }) => {
      const cluster = resources.clusters.find((some) => some.region === region && some.is.ClusterIdentifier === id);
      if (cluster === undefined) throw awsError('ClusterNotFound', 404, `Cluster ${id} not found.`);
      return cluster.logging;
    },
    DescribeClusterSnapshots: (input, { region }) => {
      const wanted = inRegion(resources.snapshots, region).filter(
        ({ SnapshotType, OwnerAccount }) =>
          (input.SnapshotType === undefined || input.SnapshotType === SnapshotType) &&
          (input.OwnerAccount === undefined || input.OwnerAccount === OwnerAccount),
      );
      const { items, marker } = pageOf(wanted, input);
      return { Snapshots: items, Marker: marker };
    },
    DescribeDataShares: (input, { region }) => {
      const { items, marker } = pageOf(inRegion(resources.datashares, region), input);
      return { DataShares: items, Marker: marker };
    },
  }),
  service('redshift-serverless')({
    ListWorkgroups: ({ nextToken: token, maxResults: max }, { region }) => {
      const { items, nextToken } = page(inRegion(resources.workgroups, region), { token, max, defaultMax: 100 });
      return { workgroups: items, nextToken };
    },
    ListNamespaces: ({ nextToken: token, maxResults: max }, { region }) => {
      const { items, nextToken } = page(inRegion(resources.namespaces, region), { token, max, defaultMax: 100 });
      return { namespaces: items, nextToken };
    },
  }),
];

/** Clusters, workgroups and namespaces as the tagging API knows them. */
export const taggedWarehouses = ({ clusters, workgroups, namespaces }: RedshiftResources): TaggedResource[] => [
  ...clusters.map(({ region, is: { ClusterIdentifier: id, Tags = [] } }) => ({
    type: 'redshift:cluster',
    arn: `arn:aws:redshift:${region}:${company.accountId}:cluster:${id}`,
    region,
    tags: Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value])),
  })),
  ...workgroups.map(({ region, is, tags = {} }) => ({
    type: 'redshift-serverless:workgroup',
    arn: is.workgroupArn ?? '',
    region,
    tags,
  })),
  ...namespaces.map(({ region, is, tags = {} }) => ({
    type: 'redshift-serverless:namespace',
    arn: is.namespaceArn ?? '',
    region,
    tags,
  })),
];
