import type { Cluster } from '@aws-sdk/client-eks';
import { defineCollector, type FactRead } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { fromListing, listingFrom, perResource, shared } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { policiesByName, workingRole } from '../iam/role-policies.ts';
import { resourceKey } from '../kms/resource-key.ts';
import { valuesById } from '../shared/lookup.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import type { NetworkAddon } from './facts.ts';
import { eks } from './clients.ts';
import { clusters, GONE, type ListedCluster, supportOf, versionSupport } from './shared-reads.ts';

const lacks = (what: string) => notReported(`the response does not contain ${what}`, eks.action('DescribeCluster'));

/** @throws the error of the read, which makes the fact unreadable */
function described({ cluster }: ListedCluster): Cluster {
  if (cluster instanceof ReadFailure) throw cluster;
  return cluster;
}

/** A fact from the description of the cluster. */
const attribute = <V>(value: (cluster: Cluster) => V | NotReported): FactRead<ListedCluster, V> =>
  fromListing((raw) => value(described(raw)));

const secretsKeyOf = ({ encryptionConfig = [] }: Cluster): string | undefined =>
  encryptionConfig.find(({ resources = [] }) => resources.includes('secrets'))?.provider?.keyArn;

function groupIdsOf({ resourcesVpcConfig: vpc }: Cluster): readonly string[] {
  return [...new Set([vpc?.clusterSecurityGroupId, ...(vpc?.securityGroupIds ?? [])].filter((id) => id !== undefined))];
}

/** Clusters of a Region. */
export const clusterCollector = defineCollector<'AWS::EKS::Cluster', ListedCluster>({
  type: 'AWS::EKS::Cluster',
  service: 'eks',
  scope: 'regional',
  list: listingFrom(clusters, (items, { partition, region, accountId }) =>
    items.map((raw) => {
      const known = raw.cluster instanceof ReadFailure ? {} : { tags: raw.cluster.tags ?? {} };
      return { id: raw.name, arn: `arn:${partition}:eks:${region}:${accountId}:cluster/${raw.name}`, ...known, raw };
    }),
  ),
  facts: {
    status: attribute(({ status }) => status ?? lacks('the status')),
    endpoint: attribute(({ resourcesVpcConfig: vpc }) => {
      if (vpc?.endpointPublicAccess === undefined) return lacks('the access to the endpoint');
      // Without a list the public endpoint is open to the internet.
      const cidrs = vpc.publicAccessCidrs ?? [];
      return {
        public: vpc.endpointPublicAccess,
        private: vpc.endpointPrivateAccess === true,
        cidrs: cidrs.length === 0 ? ['0.0.0.0/0'] : cidrs,
      };
    }),
    version: attribute(({ version }) => version ?? lacks('the version')),
    versionSupport: shared(versionSupport, (versions, _cluster, raw) => {
      const { version } = described(raw);
      return version === undefined ? lacks('the version') : supportOf(versions, version);
    }),
    secretsKey: resourceKey((raw) => secretsKeyOf(described(raw))),
    loggedTypes: attribute(({ logging }) =>
      logging === undefined
        ? lacks('the logging')
        : (logging.clusterLogging ?? []).filter(({ enabled }) => enabled === true).flatMap(({ types }) => types ?? []),
    ),
    deletionProtection: attribute(({ deletionProtection }) => deletionProtection ?? lacks('the deletion protection')),
    authenticationMode: attribute(({ accessConfig }) => accessConfig?.authenticationMode ?? lacks('the authentication mode')),
    roles: shared(policiesByName, (policies, _cluster, raw) => {
      const { roleArn } = described(raw);
      return roleArn === undefined ? lacks('the role') : [workingRole('service', roleArn, policies)];
    }),
    autoMode: attribute(({ computeConfig }) => computeConfig?.enabled === true),
    networkAddon: perResource(eks, 'DescribeAddon', {
      input: ({ id }) => ({ clusterName: id, addonName: 'vpc-cni' }),
      value: ({ addon }) =>
        addon === undefined
          ? notReported('the response does not describe the add-on')
          : ({ enforcesPolicies: enforcesPolicies(addon.configurationValues ?? '') } satisfies NetworkAddon),
      notConfiguredErrorCodes: [GONE],
    }),
    clusterGroupId: attribute(({ resourcesVpcConfig }) => resourcesVpcConfig?.clusterSecurityGroupId ?? lacks('the security group')),
    groupRules: shared(ingressByGroup, (rules, _cluster, raw) => valuesById(rules, groupIdsOf(described(raw)))),
    prefixLists: shared(prefixListsByGroup, (lists, _cluster, raw) => blocksOf(lists, groupIdsOf(described(raw)))),
  },
});

/** The configuration is JSON or YAML, in which the value can be a text. https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy-configure.html */
const enforcesPolicies = (configuration: string): boolean =>
  /["']?\benableNetworkPolicy\b["']?\s*:\s*["']?true\b/i.test(configuration.replaceAll(/(?:^|\s)#.*$/gm, ''));
