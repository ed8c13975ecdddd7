import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import type { FactRead } from '../../core/collector.ts';
import type { FactsByType } from '../../core/facts.ts';
import { notReported } from '../../core/fact.ts';
import { type AsJson, toJson } from '../../core/to-json.ts';
import { shared, sharedByKey, fromListing } from '../../core/fact-reads.ts';
import { valuesById } from '../shared/lookup.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import { defaultGroups, type MajorVersion, majorVersions, offeredVersions, pendingMaintenance } from './shared-reads.ts';

type Database = DBInstance | DBCluster;
type InstanceFacts = FactsByType['AWS::RDS::DBInstance'];
type CommonFact = keyof InstanceFacts & keyof FactsByType['AWS::RDS::DBCluster'];

/** A member of the listing that AWS always fills in. */
export const reported = <Raw, const K extends keyof Raw & string>(name: K): FactRead<Raw, NonNullable<AsJson<Raw[K]>>> =>
  fromListing<Raw, NonNullable<AsJson<Raw[K]>>>((raw) => (toJson(raw[name]) as AsJson<Raw[K]>) ?? notReported(`the answer lacks ${name}`));

/** Regions other than this one that are named by ARNs; a plain identifier is of this Region. */
export const otherRegions = (arns: readonly (string | undefined)[], region: string): readonly string[] =>
  [...new Set(arns.flatMap((arn) => arn?.split(':')[3] ?? []))].filter((other) => other !== '' && other !== region).sort();

/** RDS Custom runs engine versions that the customer has built. */
const isCustom = (engine: string): boolean => engine.startsWith('custom-');

/** The major version of `10.6.14` is `10.6`, of `15.4` it is `15`, of `8.0.mysql_aurora.3.04.0` it is `8.0`: the longest listed one it begins with. */
function majorOf(majors: readonly MajorVersion[], { Engine, EngineVersion = '' }: Database): MajorVersion | undefined {
  return majors
    .filter(({ engine, version }) => engine === Engine && (EngineVersion === version || EngineVersion.startsWith(`${version}.`)))
    .sort((a, b) => b.version.length - a.version.length)[0];
}

const groupsOf = ({ VpcSecurityGroups: groups = [] }: Database): readonly string[] =>
  groups.flatMap(({ VpcSecurityGroupId: id }) => id ?? []);

/** Facts that instances and clusters have alike. */
export const databaseFacts = {
  engine: reported('Engine'),
  engineVersion: reported('EngineVersion'),
  storageEncrypted: reported('StorageEncrypted'),
  deletionProtection: reported('DeletionProtection'),
  backupRetentionDays: reported('BackupRetentionPeriod'),
  latestRestorableTime: fromListing((raw) => toJson(raw.LatestRestorableTime)),
  iamAuthentication: reported('IAMDatabaseAuthenticationEnabled'),
  masterUsername: reported('MasterUsername'),
  masterUserSecret: fromListing((raw) => toJson(raw.MasterUserSecret)),
  groupRules: shared(ingressByGroup, (rules, _resource, raw) => {
    const groups = groupsOf(raw);
    return groups.length === 0 ? notReported('the answer lacks its security groups') : valuesById(rules, groups);
  }),
  prefixLists: shared(prefixListsByGroup, (lists, _resource, raw) => blocksOf(lists, groupsOf(raw))),
  defaultGroups: shared(defaultGroups, (ids, _resource, raw) => groupsOf(raw).filter((id) => ids?.has(id))),
  logExports: fromListing((raw) => raw.EnabledCloudwatchLogsExports ?? []),
  copyTagsToSnapshot: reported('CopyTagsToSnapshot'),
  versionOffered: sharedByKey(
    offeredVersions,
    (raw) => (raw.Engine === undefined || isCustom(raw.Engine) ? undefined : raw.Engine),
    (versions, _resource, raw) =>
      versions === undefined || versions.size === 0
        ? notReported(`AWS lists no version of ${raw.Engine}`)
        : versions.has(raw.EngineVersion ?? ''),
  ),
  standardSupportEnd: shared(majorVersions, (majors, _resource, raw) => majorOf(majors ?? [], raw)?.standardSupportEnd),
  engineLifecycleSupport: fromListing((raw) => raw.EngineLifecycleSupport),
  pendingMaintenance: shared(pendingMaintenance, (pending, { arn }) => toJson([...(pending?.get(arn) ?? [])])),
} satisfies { readonly [F in CommonFact]?: FactRead<Database, InstanceFacts[F]> };
