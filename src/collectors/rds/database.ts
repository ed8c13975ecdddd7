import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import type { FactRead } from '../../model/collector.ts';
import type { FactsByType } from '../../model/facts/index.ts';
import { notReported } from '../../model/fact.ts';
import { type Plain, plain } from '../../model/plain.ts';
import { bulk, keyed, listed } from '../../model/reads.ts';
import { eachById } from '../by-id.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import { defaultGroups, type MajorVersion, majorVersions, offeredVersions, pendingMaintenance } from './sources.ts';

type Database = DBInstance | DBCluster;
type InstanceFacts = FactsByType['AWS::RDS::DBInstance'];
type CommonFact = keyof InstanceFacts & keyof FactsByType['AWS::RDS::DBCluster'];

/** A member of the listing that AWS always fills in. */
export const reported = <Raw, const K extends keyof Raw & string>(name: K): FactRead<Raw, NonNullable<Plain<Raw[K]>>> =>
  listed<Raw, NonNullable<Plain<Raw[K]>>>((raw) => (plain(raw[name]) as Plain<Raw[K]>) ?? notReported(`the answer lacks ${name}`));

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
  latestRestorableTime: listed((raw) => plain(raw.LatestRestorableTime)),
  iamAuthentication: reported('IAMDatabaseAuthenticationEnabled'),
  masterUsername: reported('MasterUsername'),
  masterUserSecret: listed((raw) => plain(raw.MasterUserSecret)),
  groupRules: bulk(ingressByGroup, (rules, _resource, raw) => {
    const groups = groupsOf(raw);
    return groups.length === 0 ? notReported('the answer lacks its security groups') : eachById(rules, groups);
  }),
  prefixLists: bulk(prefixListsByGroup, (lists, _resource, raw) => blocksOf(lists, groupsOf(raw))),
  defaultGroups: bulk(defaultGroups, (ids, _resource, raw) => groupsOf(raw).filter((id) => ids?.has(id))),
  logExports: listed((raw) => raw.EnabledCloudwatchLogsExports ?? []),
  copyTagsToSnapshot: reported('CopyTagsToSnapshot'),
  versionOffered: keyed(
    offeredVersions,
    (raw) => (raw.Engine === undefined || isCustom(raw.Engine) ? undefined : raw.Engine),
    (versions, _resource, raw) =>
      versions === undefined || versions.size === 0
        ? notReported(`AWS lists no version of ${raw.Engine}`)
        : versions.has(raw.EngineVersion ?? ''),
  ),
  standardSupportEnd: bulk(majorVersions, (majors, _resource, raw) => majorOf(majors ?? [], raw)?.standardSupportEnd),
  engineLifecycleSupport: listed((raw) => raw.EngineLifecycleSupport),
  pendingMaintenance: bulk(pendingMaintenance, (pending, { arn }) => plain([...(pending?.get(arn) ?? [])])),
} satisfies { readonly [F in CommonFact]?: FactRead<Database, InstanceFacts[F]> };
