import type { Cluster, ClusterState, ClusterSummary } from '@aws-sdk/client-emr';
import { type Aws, defineCollector, type FactRead, type ApiCalls, type FactValue, type SharedReads } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, perResource, perResourceCalls, listing, apiCalls, tagsOf } from '../../core/fact-reads.ts';
import { valuesById, valueOrThrow } from '../shared/lookup.ts';
import { imagesInUse } from '../ec2/shared-reads.ts';
import { policiesByName, workingRole } from '../iam/role-policies.ts';
import { emr } from './clients.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import { subnetRoutes } from '../vpc/routes.ts';
import { argumentSecrets } from './arguments.ts';
import { nodeOf, nodesByCluster, securityConfiguration } from './shared-reads.ts';

type EmrCluster = 'AWS::EMR::Cluster';

const undescribed = notReported('the response does not describe the cluster');

/** A fact from the description of a cluster. */
const described = <V>(value: (cluster: Cluster) => FactValue<V>): FactRead<ClusterSummary, V, EmrCluster> =>
  perResource(emr, 'DescribeCluster', {
    input: ({ id }) => ({ ClusterId: id }),
    value: ({ Cluster }) => (Cluster === undefined ? undescribed : value(Cluster)),
  });

/** A fact from the description of a cluster and other reads. */
const joined = <V>(
  others: readonly ApiCalls[],
  value: (cluster: Cluster, aws: Aws, sources: { readonly shared: SharedReads; readonly id: string }) => Promise<FactValue<V> | undefined>,
): FactRead<ClusterSummary, V, EmrCluster> =>
  perResourceCalls([apiCalls(emr, 'DescribeCluster'), ...others], async (aws, { id }, { shared }) => {
    const { Cluster } = await aws.call(emr, 'DescribeCluster', { ClusterId: id });
    return Cluster === undefined ? undescribed : value(Cluster, aws, { shared, id });
  });

function groupIds({ Ec2InstanceAttributes: attributes = {} }: Cluster): readonly string[] {
  const groups = [
    attributes.EmrManagedMasterSecurityGroup,
    attributes.EmrManagedSlaveSecurityGroup,
    attributes.ServiceAccessSecurityGroup,
    ...(attributes.AdditionalMasterSecurityGroups ?? []),
    ...(attributes.AdditionalSlaveSecurityGroups ?? []),
  ];
  return [...new Set(groups.filter((id) => id !== undefined))];
}

/** Clusters that run or start. Terminated clusters cannot be changed. */
export const clusterCollector = defineCollector<EmrCluster, ClusterSummary>({
  type: 'AWS::EMR::Cluster',
  service: 'emr',
  scope: 'regional',
  list: listing(emr, 'ListClusters', {
    input: () => ({ ClusterStates: ['STARTING', 'BOOTSTRAPPING', 'RUNNING', 'WAITING'] satisfies ClusterState[] }),
    token: 'Marker',
    items: (output) => output.Clusters,
    resource: (raw) => {
      const { Id: id, ClusterArn: arn, Name: name } = raw;
      return id === undefined || arn === undefined ? undefined : { id, arn, ...(name ? { name } : {}), raw };
    },
  }),
  tags: described(({ Tags }) => tagsOf(Tags)),
  facts: {
    createdAt: described(
      ({ Status }) => toJson(Status?.Timeline?.CreationDateTime) ?? notReported('the response does not include the creation date'),
    ),
    nodes: shared(nodesByCluster, (nodes, { id }, { Status }) => {
      const own = (nodes?.get(id) ?? []).map(nodeOf);
      const mustBe = Status?.State === 'RUNNING' || Status?.State === 'WAITING';
      return own.length === 0 && mustBe ? notReported('EC2 lists no instances of the cluster') : own;
    }),
    subnets: joined(subnetRoutes.apiCalls, async ({ Ec2InstanceAttributes }, _aws, { shared }) => {
      const { Ec2SubnetId, RequestedEc2SubnetIds = [] } = Ec2InstanceAttributes ?? {};
      const ids = Ec2SubnetId === undefined ? RequestedEc2SubnetIds : [Ec2SubnetId];
      if (ids.length === 0) return notReported('the response does not include the subnet');
      const routes = await shared(subnetRoutes);
      return Object.fromEntries(ids.map((id) => [id, valueOrThrow(routes?.get(id)) ?? null]));
    }),
    groupRules: joined(ingressByGroup.apiCalls, async (cluster, _aws, { shared }) => {
      const ids = groupIds(cluster);
      return ids.length === 0
        ? notReported('the response does not include security groups')
        : valuesById(await shared(ingressByGroup), ids);
    }),
    prefixLists: joined(prefixListsByGroup.apiCalls, async (cluster, _aws, { shared }) =>
      blocksOf(await shared(prefixListsByGroup), groupIds(cluster)),
    ),
    securityConfiguration: joined([apiCalls(emr, 'DescribeSecurityConfiguration')], async ({ SecurityConfiguration: name }, aws) =>
      name ? securityConfiguration(aws, name) : undefined,
    ),
    kerberosRealm: described(({ KerberosAttributes }) => KerberosAttributes?.Realm),
    roles: joined(policiesByName.apiCalls, async ({ Ec2InstanceAttributes, ServiceRole }, _aws, { shared }) => {
      const profile = Ec2InstanceAttributes?.IamInstanceProfile;
      if (profile === undefined || ServiceRole === undefined) return notReported('the response does not include all roles');
      const policies = await shared(policiesByName);
      return [workingRole('instances', profile, policies), workingRole('service', ServiceRole, policies)];
    }),
    releaseLabel: described(({ ReleaseLabel, RunningAmiVersion }) =>
      ReleaseLabel === undefined && RunningAmiVersion === undefined
        ? notReported('the response does not include the release')
        : ReleaseLabel,
    ),
    osRelease: described(({ OSReleaseLabel }) => OSReleaseLabel),
    newestOsRelease: joined([apiCalls(emr, 'DescribeReleaseLabel')], async ({ ReleaseLabel }, aws) => {
      if (ReleaseLabel === undefined) return undefined;
      const { AvailableOSReleases } = await aws.call(emr, 'DescribeReleaseLabel', { ReleaseLabel });
      return AvailableOSReleases?.flatMap(({ Label }) => Label ?? []).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))[0];
    }),
    repoUpgradeOnBoot: described(({ RepoUpgradeOnBoot }) => RepoUpgradeOnBoot),
    customImage: joined(imagesInUse.apiCalls, async ({ CustomAmiId: id }, _aws, { shared }) => {
      if (id === undefined) return undefined;
      const createdAt = (await shared(imagesInUse))?.get(id)?.CreationDate;
      return { id, ...(createdAt === undefined ? {} : { createdAt }) };
    }),
    argumentSecrets: joined([apiCalls(emr, 'ListBootstrapActions', 'ListSteps')], (cluster, aws, { id }) =>
      argumentSecrets(cluster, aws, id),
    ),
    logTarget: described(({ LogUri, MonitoringConfiguration }) => {
      const { Enabled, LogGroupName } = MonitoringConfiguration?.CloudWatchLogConfiguration ?? {};
      return LogUri || (Enabled ? (LogGroupName ?? 'CloudWatch Logs') : undefined);
    }),
    logKey: described(({ LogEncryptionKmsKeyId }) => LogEncryptionKmsKeyId),
    autoTerminates: described(({ AutoTerminate }) => AutoTerminate ?? notReported('the response does not include AutoTerminate')),
    terminationProtected: described(
      ({ TerminationProtected }) => TerminationProtected ?? notReported('the response does not include TerminationProtected'),
    ),
  },
});
