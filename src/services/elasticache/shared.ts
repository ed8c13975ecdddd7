import type { CacheCluster } from '@aws-sdk/client-elasticache';
import type { FactRead } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { fromListing, shared } from '../../core/fact-reads.ts';
import { toJson } from '../../core/to-json.ts';
import { allReported, valuesById } from '../shared/lookup.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import type { CacheEngine, CacheUser, ServiceUpdate, TransitEncryption } from './facts.ts';
import { serviceUpdates } from './shared-reads.ts';

export const missing = (what: string): NotReported => notReported(`the response does not contain ${what}`);

/** A resource that is being deleted stays in listings for minutes. */
export const isDeleted = (status: string | undefined): boolean => status === 'deleting' || status === 'deleted';

/** Settings of connections, which replication groups and clusters have in common. */
interface Connections {
  readonly TransitEncryptionEnabled?: boolean | undefined;
  readonly TransitEncryptionMode?: string | undefined;
  readonly PendingModifiedValues?: { readonly TransitEncryptionMode?: string | undefined } | undefined;
}

export const transitEncryption = fromListing((raw: Connections): TransitEncryption | NotReported => {
  const { TransitEncryptionEnabled: enabled, TransitEncryptionMode: mode, PendingModifiedValues: pending } = raw;
  if (enabled === undefined) return missing('the encryption in transit');
  const pendingMode = pending?.TransitEncryptionMode;
  return { enabled, ...(mode && { mode }), ...(pendingMode && { pendingMode }) };
});

export function engineOf({
  Engine: name,
  EngineVersion: version,
}: Pick<CacheCluster, 'Engine' | 'EngineVersion'> = {}): CacheEngine | NotReported {
  return name && version ? { name, version } : missing('the engine and its version');
}

/** Service updates of a replication group or cluster. */
export const updates: FactRead<unknown, readonly ServiceUpdate[]> = shared(serviceUpdates, (byId, { id }) =>
  allReported(
    (byId?.get(id) ?? []).map((update): ServiceUpdate | NotReported => {
      const { ServiceUpdateName: name, ServiceUpdateSeverity: severity, UpdateActionStatus: status } = update;
      if (!name || !severity || !status) return missing('the name, severity and status of a service update');
      const recommendedBy = toJson(update.ServiceUpdateRecommendedApplyByDate);
      return { name, severity, status, ...(recommendedBy && { recommendedBy }) };
    }),
  ),
);

/** A user as ElastiCache and MemoryDB describe it. */
export function userOf(
  name: string | undefined,
  user: {
    readonly AccessString?: string | undefined;
    readonly Authentication?: { readonly Type?: string | undefined } | undefined;
  },
): CacheUser | NotReported {
  const { AccessString: accessString, Authentication } = user;
  if (!name || accessString === undefined || !Authentication?.Type) return missing('the name, access string and authentication of a user');
  return { name, authentication: Authentication.Type, accessString };
}

/**
 * The firewall of a cache.
 * @param groupIdsOf security groups; `undefined`: AWS did not return them
 * @param portsOf ports of its endpoints
 */
export const firewall = <Raw>(
  groupIdsOf: (raw: Raw) => readonly string[] | undefined,
  portsOf: (raw: Raw) => readonly (number | undefined)[],
) => ({
  ports: fromListing((raw: Raw): readonly number[] | NotReported => {
    const ports = [...new Set(portsOf(raw).filter((port) => port !== undefined))];
    return ports.length === 0 ? missing('an endpoint') : ports;
  }),
  groupRules: shared(ingressByGroup, (rules, _resource, raw: Raw) => {
    const ids = groupIdsOf(raw);
    return ids === undefined ? missing('the security groups') : valuesById(rules, ids);
  }),
  prefixLists: shared(prefixListsByGroup, (lists, _resource, raw: Raw) => blocksOf(lists, groupIdsOf(raw) ?? [])),
});

/** IDs of security groups; `undefined` if there are none, because every cache in a VPC has one. */
export function groupIds(ids: readonly (string | undefined)[] = []): readonly string[] | undefined {
  const known = ids.filter((id) => id !== undefined);
  return known.length === 0 ? undefined : known;
}
