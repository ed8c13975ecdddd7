import type { AccessEntry, Addon, AssociatedAccessPolicy, Cluster, ClusterVersionInformation, Nodegroup } from '@aws-sdk/client-eks';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

/** An access entry with its policies. */
export interface EntrySpec {
  readonly entry: AccessEntry;
  readonly policies: readonly AssociatedAccessPolicy[];
}

/** A cluster with everything in it; ARNs are added. */
export interface EksClusterSpec {
  readonly name: string;
  readonly region: string;
  readonly cluster: Cluster;
  readonly nodegroups: readonly Nodegroup[];
  readonly entries: readonly EntrySpec[];
  readonly networkAddon?: Addon;
}

const eksArn = (region: string, resource: string): string => `arn:aws:eks:${region}:${company.accountId}:${resource}`;

const gone = (what: string) => awsError('ResourceNotFoundException', 404, `${what} does not exist.`);
const paging = ({ maxResults, nextToken }: { readonly maxResults?: number | undefined; readonly nextToken?: string | undefined }) => ({
  token: nextToken,
  max: maxResults,
  defaultMax: 100,
  invalidToken: 'InvalidParameterException',
});

export function eksData(clusters: readonly EksClusterSpec[], versions: readonly ClusterVersionInformation[]): ServiceData {
  const byRegion = Map.groupBy(clusters, ({ region }) => region);
  const find = (region: string, name = ''): EksClusterSpec => {
    const found = byRegion.get(region)?.find((spec) => spec.name === name);
    if (found === undefined) throw gone(`The cluster ${name}`);
    return found;
  };
  const entryOf = (spec: EksClusterSpec, principal = ''): EntrySpec => {
    const found = spec.entries.find(({ entry }) => entry.principalArn === principal);
    if (found === undefined) throw gone(`The access entry ${principal}`);
    return found;
  };
  return service('eks')({
    ListClusters: (input, { region }) => {
      const { items, nextToken } = page(
        (byRegion.get(region) ?? []).map(({ name }) => name),
        paging(input),
      );
      return { clusters: items, nextToken };
    },
    DescribeCluster: ({ name }, { region }) => {
      const { cluster } = find(region, name);
      return { cluster: { name, arn: eksArn(region, `cluster/${name}`), status: 'ACTIVE', logging: { clusterLogging: [] }, ...cluster } };
    },
    DescribeClusterVersions: (input) => {
      const { items, nextToken } = page(versions, paging(input));
      return { clusterVersions: items, nextToken };
    },
    ListNodegroups: (input, { region }) => {
      const names = find(region, input.clusterName).nodegroups.flatMap(({ nodegroupName }) => nodegroupName ?? []);
      const { items, nextToken } = page(names, paging(input));
      return { nodegroups: items, nextToken };
    },
    DescribeNodegroup: ({ clusterName, nodegroupName }, { region }) => {
      const found = find(region, clusterName).nodegroups.find((nodegroup) => nodegroup.nodegroupName === nodegroupName);
      if (found === undefined) throw gone(`The node group ${nodegroupName}`);
      return {
        nodegroup: { clusterName, nodegroupArn: eksArn(region, `nodegroup/${clusterName}/${nodegroupName}/1`), status: 'ACTIVE', ...found },
      };
    },
    ListAccessEntries: (input, { region }) => {
      const arns = find(region, input.clusterName).entries.flatMap(({ entry }) => entry.principalArn ?? []);
      const { items, nextToken } = page(arns, paging(input));
      return { accessEntries: items, nextToken };
    },
    DescribeAccessEntry: ({ clusterName, principalArn }, { region }) => {
      const { entry } = entryOf(find(region, clusterName), principalArn);
      const id = (principalArn ?? '').split('/').at(-1);
      return {
        accessEntry: { clusterName, type: 'STANDARD', ...entry, accessEntryArn: eksArn(region, `access-entry/${clusterName}/${id}`) },
      };
    },
    ListAssociatedAccessPolicies: (input, { region }) => {
      const { items, nextToken } = page(entryOf(find(region, input.clusterName), input.principalArn).policies, paging(input));
      return { clusterName: input.clusterName, principalArn: input.principalArn, associatedAccessPolicies: items, nextToken };
    },
    DescribeAddon: ({ clusterName, addonName }, { region }) => {
      const addon = find(region, clusterName).networkAddon;
      if (addon === undefined || addonName !== 'vpc-cni') throw gone(`The add-on ${addonName}`);
      return { addon: { addonName, clusterName, ...addon } };
    },
  });
}
