import type { Cluster } from '@aws-sdk/client-memorydb';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listing, perResourceCalls, shared } from '../../core/fact-reads.ts';
import { resourceKey } from '../kms/resource-key.ts';
import { allReported } from '../shared/lookup.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { memoryDb } from './clients.ts';
import { firewall, groupIds, isDeleted, missing, userOf } from './shared.ts';
import { memoryDbUsers, usersByAcl } from './shared-reads.ts';

/** The access control list that lets everyone do everything; it cannot be changed. */
const OPEN_ACCESS = 'open-access';

/** Clusters of MemoryDB. Keys and values are never read. */
export const memoryDbClusterCollector = defineCollector<'AWS::MemoryDB::Cluster', Cluster>({
  type: 'AWS::MemoryDB::Cluster',
  service: 'elasticache',
  scope: 'regional',
  list: listing(memoryDb, 'DescribeClusters', {
    token: 'NextToken',
    items: (output) => output.Clusters,
    resource: (raw, { partition, region, accountId }) => {
      const { Name: id, ARN: arn, Status: status } = raw;
      if (id === undefined || isDeleted(status)) return undefined;
      return { id, arn: arn ?? `arn:${partition}:memorydb:${region}:${accountId}:cluster/${id}`, raw };
    },
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    ...firewall<Cluster>(
      ({ SecurityGroups = [] }) => groupIds(SecurityGroups.map(({ SecurityGroupId }) => SecurityGroupId)),
      ({ ClusterEndpoint }) => [ClusterEndpoint?.Port],
    ),
    endpoint: fromListing(() => 'vpc'),
    tlsEnabled: fromListing(({ TLSEnabled }) => TLSEnabled ?? missing('the TLS setting')),
    acl: fromListing(({ ACLName }) => ACLName || missing('the access control list')),
    aclUsers: perResourceCalls(
      [...usersByAcl.apiCalls, ...memoryDbUsers.apiCalls],
      async (_aws, _cluster, { raw: { ACLName: acl }, shared: load }) => {
        if (!acl) return missing('the access control list');
        if (acl === OPEN_ACCESS) return [];
        const names = (await load(usersByAcl))?.get(acl);
        if (names === undefined) return notReported(`the listing does not show the access control list ${acl}`);
        const users = await load(memoryDbUsers);
        return allReported(names.map((name) => userOf(name, users?.get(name) ?? {})));
      },
    ),
    snapshotRetentionDays: fromListing(({ SnapshotRetentionLimit }) => SnapshotRetentionLimit ?? missing('the retention of snapshots')),
    autoMinorVersionUpgrade: fromListing(({ AutoMinorVersionUpgrade }) => AutoMinorVersionUpgrade ?? missing('the upgrade setting')),
    encryptionKey: resourceKey(({ KmsKeyId }) => KmsKeyId || undefined),
  },
});
