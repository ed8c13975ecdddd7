import type { Certificate, DBEngineVersion, DBMajorEngineVersion } from '@aws-sdk/client-rds';
import { company } from '../company.ts';

/** Engine, major version, offered minor versions, and days until the end of standard support. */
const offered: readonly (readonly [engine: string, major: string, versions: readonly string[], daysLeft?: number])[] = [
  ['aurora-mysql', '5.7', [], -600],
  ['aurora-mysql', '8.0', ['8.0.mysql_aurora.3.07.1', '8.0.mysql_aurora.3.08.0'], 520],
  ['aurora-postgresql', '15', ['15.7', '15.8'], 460],
  ['aurora-postgresql', '16', ['16.3', '16.4'], 820],
  ['docdb', '5.0', ['5.0.0', '5.0.1']],
  ['mariadb', '10.6', ['10.6.18', '10.6.19'], 45],
  ['mariadb', '10.11', ['10.11.8'], 460],
  ['mysql', '5.7', ['5.7.44'], -990],
  ['mysql', '8.0', ['8.0.39', '8.0.40'], 190],
  ['mysql', '8.4', ['8.4.3'], 980],
  ['neptune', '1.4', ['1.4.6.3', '1.4.7.0']],
  ['oracle-ee', '19', ['19.0.0.0.ru-2026-07.rur-2026-07.r1']],
  ['postgres', '14', ['14.12', '14.13'], 100],
  ['postgres', '15', ['15.7', '15.8'], 460],
  ['postgres', '16', ['16.3', '16.4'], 820],
  ['sqlserver-se', '15.00', ['15.00.4410.1.v1']],
];

/** Versions that databases still run but AWS no longer offers. */
const withdrawn: readonly (readonly [engine: string, version: string])[] = [
  ['aurora-mysql', '5.7.mysql_aurora.2.11.2'],
  ['docdb', '3.6.0'],
  ['neptune', '1.2.1.0'],
  ['postgres', '14.11'],
];

const mysqlLogs = ['audit', 'error', 'general', 'slowquery'];
const exportableLogs: Readonly<Record<string, string[]>> = {
  'aurora-mysql': mysqlLogs,
  'aurora-postgresql': ['postgresql'],
  mariadb: mysqlLogs,
  mysql: mysqlLogs,
  'oracle-ee': ['alert', 'audit', 'listener', 'oemagent', 'trace'],
  postgres: ['postgresql', 'upgrade'],
  'sqlserver-se': ['agent', 'error'],
};

export const engineVersions: ReadonlyMap<string, readonly DBEngineVersion[]> = new Map(
  [...Map.groupBy(offered, ([engine]) => engine)].map(([engine, majors]) => [
    engine,
    [
      ...majors.flatMap(([, , versions]) => versions.map((version) => ({ version, status: 'available' }))),
      ...withdrawn.filter(([name]) => name === engine).map(([, version]) => ({ version, status: 'deprecated' })),
    ].map(({ version, status }) => ({
      Engine: engine,
      EngineVersion: version,
      Status: status,
      ExportableLogTypes: exportableLogs[engine] ?? [],
    })),
  ]),
);

export const majorVersions: readonly DBMajorEngineVersion[] = offered.map(([Engine, MajorEngineVersion, , daysLeft]) => ({
  Engine,
  MajorEngineVersion,
  ...(daysLeft === undefined
    ? {}
    : {
        SupportedEngineLifecycles: [
          {
            LifecycleSupportName: 'open-source-rds-standard-support',
            LifecycleSupportStartDate: company.daysAgo(2000),
            LifecycleSupportEndDate: company.daysAgo(-daysLeft),
          },
          {
            LifecycleSupportName: 'open-source-rds-extended-support',
            LifecycleSupportStartDate: company.daysAgo(-daysLeft),
            LifecycleSupportEndDate: company.daysAgo(-daysLeft - 1095),
          },
        ],
      }),
}));

const authority = (CertificateIdentifier: string, daysLeft: number): Certificate => ({
  CertificateIdentifier,
  CertificateType: 'CA',
  ValidFrom: company.daysAgo(1800),
  ValidTill: company.daysAgo(-daysLeft),
  CustomerOverride: false,
});

export const certificateAuthorities: readonly Certificate[] = [
  authority('rds-ca-rsa2048-g1', 12_600),
  authority('rds-ca-rsa4096-g1', 34_500),
  authority('rds-ca-ecc384-g1', 34_500),
];

/** Parameters of every group that say more than the rules look at, so that a filter has something to leave out. */
export const otherParameters = { max_connections: '200', log_output: 'FILE', timezone: 'UTC' } as const;
