import type { DomainStatus, LogType, TLSSecurityPolicy } from '@aws-sdk/client-opensearch';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

export interface DomainSpec {
  readonly name: string;
  readonly region: string;
  /** Such as `OpenSearch_2.19`. */
  readonly version: string;
  /** Absent: a public endpoint. */
  readonly vpc?: { readonly subnets: readonly string[]; readonly groups: readonly string[] };
  readonly policy?: object;
  /** How users sign in; absent: fine-grained access control is turned off. */
  readonly users?: 'iam' | 'internal';
  /** ARN of the key; absent: not encrypted, neither at rest nor between nodes. */
  readonly key?: string;
  /** Absent: HTTP is accepted. */
  readonly tlsPolicy?: TLSSecurityPolicy;
  readonly logs?: readonly LogType[];
  readonly dataNodes: number;
  /** Absent: none. */
  readonly masters?: number;
  /** Available update of the service software. */
  readonly update?: string;
  readonly snapshotsPaused?: true;
  readonly tags?: Readonly<Record<string, string>>;
}

export const domainArn = (region: string, name: string): string => `arn:aws:es:${region}:${company.accountId}:domain/${name}`;

function statusOf(domain: DomainSpec): DomainStatus {
  const { name, region, vpc, users, key, tlsPolicy, logs = [], dataNodes, masters, update } = domain;
  const endpoint = `search-${name}.${region}.es.amazonaws.com`;
  return {
    DomainId: `${company.accountId}/${name}`,
    DomainName: name,
    ARN: domainArn(region, name),
    Created: true,
    Deleted: false,
    Processing: false,
    EngineVersion: domain.version,
    ...(vpc === undefined
      ? { Endpoint: endpoint }
      : {
          Endpoints: { vpc: `vpc-${endpoint}` },
          VPCOptions: { VPCId: 'vpc-0a1b2c3d', SubnetIds: [...vpc.subnets], SecurityGroupIds: [...vpc.groups] },
        }),
    AccessPolicies: domain.policy === undefined ? '' : JSON.stringify(domain.policy),
    AdvancedSecurityOptions: {
      Enabled: users !== undefined,
      InternalUserDatabaseEnabled: users === 'internal',
      AnonymousAuthEnabled: false,
    },
    EncryptionAtRestOptions: key === undefined ? { Enabled: false } : { Enabled: true, KmsKeyId: key },
    NodeToNodeEncryptionOptions: { Enabled: key !== undefined },
    DomainEndpointOptions: {
      EnforceHTTPS: tlsPolicy !== undefined,
      TLSSecurityPolicy: tlsPolicy ?? 'Policy-Min-TLS-1-0-2019-07',
      CustomEndpointEnabled: false,
    },
    ...(logs.length === 0
      ? {}
      : {
          LogPublishingOptions: Object.fromEntries(
            logs.map((type) => [
              type,
              {
                CloudWatchLogsLogGroupArn: `arn:aws:logs:${region}:${company.accountId}:log-group:/aws/OpenSearchService/domains/${name}`,
                Enabled: true,
              },
            ]),
          ),
        }),
    ClusterConfig: {
      InstanceType: 'r6g.large.search',
      InstanceCount: dataNodes,
      ZoneAwarenessEnabled: dataNodes > 1,
      DedicatedMasterEnabled: masters !== undefined,
      ...(masters === undefined ? {} : { DedicatedMasterCount: masters }),
    },
    ServiceSoftwareOptions: {
      CurrentVersion: 'OpenSearch_2_19_R20260801',
      UpdateAvailable: update !== undefined,
      UpdateStatus: update === undefined ? 'COMPLETED' : 'ELIGIBLE',
      ...(update === undefined ? {} : { NewVersion: update }),
    },
    ...(domain.snapshotsPaused === undefined
      ? {}
      : { AutomatedSnapshotPauseOptions: { Enabled: true, State: 'Active', StartTime: company.daysAgo(1) } }),
  };
}

export function openSearchData(domains: readonly DomainSpec[]): ServiceData {
  const byRegion = Map.groupBy(domains, ({ region }) => region);
  return service('opensearch')({
    ListDomainNames: (_input, { region }) => ({
      DomainNames: (byRegion.get(region) ?? []).map(({ name, version }) => ({
        DomainName: name,
        EngineType: version.startsWith('OpenSearch') ? 'OpenSearch' : 'Elasticsearch',
      })),
    }),
    ListVersions: () => ({
      Versions: ['OpenSearch_2.19', 'OpenSearch_2.11', 'OpenSearch_1.3', 'Elasticsearch_7.10', 'Elasticsearch_7.4'],
    }),
    DescribeDomains: ({ DomainNames = [] }, { region }) => ({
      DomainStatusList: (byRegion.get(region) ?? []).filter(({ name }) => DomainNames.includes(name)).map(statusOf),
    }),
  });
}

/** Domains as the tagging API knows them. */
export const taggedDomains = (domains: readonly DomainSpec[]): TaggedResource[] =>
  domains.map(({ name, region, tags = {} }) => ({ type: 'es:domain', arn: domainArn(region, name), region, tags }));
