import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import type { FactRead } from '../../core/collector.ts';
import type { FactsByType } from '../../core/facts.ts';
import { notReported } from '../../core/fact.ts';
import { type AsJson, toJson } from '../../core/to-json.ts';
import { shared, sharedByKey, fromListing } from '../../core/fact-reads.ts';
import { valuesById } from '../shared/lookup.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import { defaultGroups, engineVersions, type MajorVersion, majorVersions, pendingMaintenance } from './shared-reads.ts';

type Database = DBInstance | DBCluster;
type InstanceFacts = FactsByType['AWS::RDS::DBInstance'];
type CommonFact = keyof InstanceFacts & keyof FactsByType['AWS::RDS::DBCluster'];

/** A field that AWS always returns. */
export const reported = <Raw, const K extends keyof Raw & string>(name: K): FactRead<Raw, NonNullable<AsJson<Raw[K]>>> =>
  fromListing<Raw, NonNullable<AsJson<Raw[K]>>>(
    (raw) => (toJson(raw[name]) as AsJson<Raw[K]>) ?? notReported(`AWS did not return ${name}`),
  );

/** Regions of ARNs, except this one; an identifier without a Region belongs to this one. */
export const otherRegions = (arns: readonly (string | undefined)[], region: string): readonly string[] =>
  [...new Set(arns.flatMap((arn) => arn?.split(':')[3] ?? []))].filter((other) => other !== '' && other !== region).sort();

/** The engine, except for RDS Custom: the customer builds its engine versions, so AWS does not list them. */
const listedEngine = ({ Engine: engine }: Database): string | undefined => (engine?.startsWith('custom-') ? undefined : engine);

/** The longest listed major version that the version begins with: `10.6` for `10.6.14`, `15` for `15.4`, `8.0` for `8.0.mysql_aurora.3.04.0`. */
function majorOf(majors: readonly MajorVersion[], { Engine, EngineVersion = '' }: Database): MajorVersion | undefined {
  return majors
    .filter(({ engine, version }) => engine === Engine && (EngineVersion === version || EngineVersion.startsWith(`${version}.`)))
    .sort((a, b) => b.version.length - a.version.length)[0];
}

const groupsOf = ({ VpcSecurityGroups: groups = [] }: Database): readonly string[] =>
  groups.flatMap(({ VpcSecurityGroupId: id }) => id ?? []);

/**
 * Log types that the engine version can publish.
 * @param isPublishable whether this kind of database can publish a log type that the engine version supports
 */
export const exportableLogs = (
  isPublishable: (raw: Database, log: string) => boolean = () => true,
): FactRead<Database, readonly string[]> =>
  sharedByKey(
    engineVersions,
    listedEngine,
    (versions, _resource, raw) =>
      versions?.get(raw.EngineVersion ?? '')?.exportableLogs.filter((log) => isPublishable(raw, log)) ??
      notReported(`AWS does not list ${raw.Engine} ${raw.EngineVersion}`),
  );

/** Facts that DB instances and clusters share. */
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
    return groups.length === 0 ? notReported('AWS did not return the security groups') : valuesById(rules, groups);
  }),
  prefixLists: shared(prefixListsByGroup, (lists, _resource, raw) => blocksOf(lists, groupsOf(raw))),
  defaultGroups: shared(defaultGroups, (ids, _resource, raw) => groupsOf(raw).filter((id) => ids?.has(id))),
  logExports: fromListing((raw) => raw.EnabledCloudwatchLogsExports ?? []),
  copyTagsToSnapshot: reported('CopyTagsToSnapshot'),
  versionOffered: sharedByKey(engineVersions, listedEngine, (versions, _resource, raw) =>
    versions === undefined || versions.size === 0
      ? notReported(`AWS lists no version of ${raw.Engine}`)
      : versions.get(raw.EngineVersion ?? '')?.offered === true,
  ),
  standardSupportEnd: shared(majorVersions, (majors, _resource, raw) => majorOf(majors ?? [], raw)?.standardSupportEnd),
  engineLifecycleSupport: fromListing((raw) => raw.EngineLifecycleSupport),
  pendingMaintenance: shared(pendingMaintenance, (pending, { arn }) => toJson([...(pending?.get(arn) ?? [])])),
} satisfies { readonly [F in CommonFact]?: FactRead<Database, InstanceFacts[F]> };
