import type { DomainStatus } from '@aws-sdk/client-opensearch';
import { defineCollector } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { fromListing, listingFrom, shared } from '../../core/fact-reads.ts';
import { resourceKey } from '../kms/resource-key.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { valuesById } from '../shared/lookup.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import { opensearch } from './clients.ts';
import type { DomainNodes, EndpointTls, FineGrainedAccess, ServiceSoftware } from './facts.ts';
import { domains, offeredVersions } from './shared-reads.ts';

const missing = (what: string): NotReported => notReported(`the response does not contain ${what}`, opensearch.action('DescribeDomains'));

/** A domain that is being created may have neither yet. */
function endpointOf({ VPCOptions, Endpoint, EndpointV2, Endpoints }: DomainStatus): string | NotReported {
  if (VPCOptions?.VPCId) return 'vpc';
  return Endpoint || EndpointV2 || Object.keys(Endpoints ?? {}).length > 0 ? 'public' : missing('a VPC or a public endpoint');
}

function fineGrainedAccessOf({ AdvancedSecurityOptions: options }: DomainStatus): FineGrainedAccess | NotReported {
  if (options?.Enabled === undefined) return missing('the setting of fine-grained access control');
  return {
    enabled: options.Enabled,
    anonymous: options.AnonymousAuthEnabled === true,
    internalUsers: options.InternalUserDatabaseEnabled === true,
  };
}

function endpointTlsOf({ DomainEndpointOptions: options }: DomainStatus): EndpointTls | NotReported {
  if (options?.EnforceHTTPS === undefined || options.TLSSecurityPolicy === undefined) return missing('the HTTPS settings');
  return { httpsRequired: options.EnforceHTTPS, policy: options.TLSSecurityPolicy };
}

function nodesOf({ ClusterConfig: config }: DomainStatus): DomainNodes | NotReported {
  if (config?.InstanceCount === undefined) return missing('the number of data nodes');
  return {
    dataNodes: config.InstanceCount,
    zoneAware: config.ZoneAwarenessEnabled === true,
    // The count may keep a value while dedicated master nodes are turned off.
    dedicatedMasters: config.DedicatedMasterEnabled === true ? (config.DedicatedMasterCount ?? 0) : 0,
  };
}

function serviceSoftwareOf({ ServiceSoftwareOptions: options }: DomainStatus): ServiceSoftware | NotReported {
  if (options?.UpdateAvailable === undefined) return missing('the state of the service software');
  const { UpdateAvailable: updateAvailable, NewVersion: newVersion } = options;
  return { updateAvailable, ...(updateAvailable && newVersion ? { newVersion } : {}) };
}

const publishedLogsOf = ({ LogPublishingOptions = {} }: DomainStatus): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(LogPublishingOptions).flatMap(([type, { Enabled, CloudWatchLogsLogGroupArn: group }]) =>
      Enabled === true && group ? [[type, group]] : [],
    ),
  );

/** Security groups of a domain; none: its endpoint is public. */
function groupIdsOf({ VPCOptions }: DomainStatus): readonly string[] | undefined {
  return VPCOptions?.VPCId ? VPCOptions.SecurityGroupIds : [];
}

/** Domains of Amazon OpenSearch Service. Indexes are never read. */
export const domainCollector = defineCollector<'AWS::OpenSearch::Domain', DomainStatus>({
  type: 'AWS::OpenSearch::Domain',
  service: 'opensearch',
  scope: 'regional',
  list: listingFrom(domains, (items, { partition, region, accountId }) =>
    items.flatMap((raw) => {
      const { DomainName: id, ARN: arn } = raw;
      return id === undefined ? [] : [{ id, arn: arn ?? `arn:${partition}:es:${region}:${accountId}:domain/${id}`, raw }];
    }),
  ),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    endpoint: fromListing(endpointOf),
    policy: fromListing(({ AccessPolicies }) => AccessPolicies || undefined),
    fineGrainedAccess: fromListing(fineGrainedAccessOf),
    encryptedAtRest: fromListing(({ EncryptionAtRestOptions }) => EncryptionAtRestOptions?.Enabled ?? missing('the encryption at rest')),
    encryptionKey: resourceKey(({ EncryptionAtRestOptions: options }) =>
      options?.Enabled === true ? options.KmsKeyId || undefined : undefined,
    ),
    nodeToNodeEncrypted: fromListing(
      ({ NodeToNodeEncryptionOptions }) => NodeToNodeEncryptionOptions?.Enabled ?? missing('the node-to-node encryption'),
    ),
    endpointTls: fromListing(endpointTlsOf),
    publishedLogs: fromListing(publishedLogsOf),
    nodes: fromListing(nodesOf),
    serviceSoftware: fromListing(serviceSoftwareOf),
    engineVersion: fromListing(({ EngineVersion }) => EngineVersion ?? missing('the engine version')),
    versionOffered: shared(offeredVersions, (versions = [], _domain, { EngineVersion: version }) =>
      version === undefined || versions.length === 0 ? notReported('AWS lists no versions') : versions.includes(version),
    ),
    snapshotPause: fromListing(({ AutomatedSnapshotPauseOptions: pause }) => {
      if (pause?.Enabled !== true) return undefined;
      if (pause.State === undefined) return missing('the state of the snapshot pause');
      return pause.State === 'Active' || pause.State === 'Scheduled' ? pause.State : undefined;
    }),
    groupRules: shared(ingressByGroup, (rules, _domain, raw) => {
      const ids = groupIdsOf(raw);
      return ids === undefined ? missing('the security groups') : valuesById(rules, ids);
    }),
    prefixLists: shared(prefixListsByGroup, (lists, _domain, raw) => blocksOf(lists, groupIdsOf(raw) ?? [])),
    organizationId,
  },
});
