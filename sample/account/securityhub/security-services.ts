import type { Finding as InspectorFinding, Severity, Status } from '@aws-sdk/client-inspector2';
import type { AutomatedDiscoveryStatus, BucketMetadata, MacieStatus } from '@aws-sdk/client-macie2';
import type { StandardsStatus } from '@aws-sdk/client-securityhub';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import { imageDigests } from '../ecr/company.ts';

/** Macie, Inspector and Security Hub in one Region; a missing service is not enabled. */
export interface SecurityServices {
  readonly macie?: {
    readonly status: MacieStatus;
    readonly discovery: AutomatedDiscoveryStatus;
    /** Its data about buckets. */
    readonly buckets: readonly BucketMetadata[];
  };
  readonly inspector?: {
    readonly ec2: Status;
    readonly ecr: Status;
    readonly lambda: Status;
    /** Critical findings with a fix: days since they were first seen, by title. */
    readonly findings: Readonly<Record<string, number>>;
    /** Findings about container images, by digest; absent: none. */
    readonly images?: Readonly<Record<string, readonly { readonly severity: Severity; readonly days: number }[]>>;
  };
  /** States of the standards that are on, by ARN without Region. */
  readonly securityHub?: Readonly<Record<string, StandardsStatus>>;
}

/** As Macie says that it is not on. */
const macieOff = () => awsError('AccessDeniedException', 403, 'Macie is not enabled.');
const inspectorState = (status: Status) => ({ status, errorCode: 'ALREADY_ENABLED', errorMessage: '' }) as const;

interface FoundBy {
  readonly region: string;
  readonly accountId: string;
  readonly title: string;
  readonly days: number;
  readonly index: number;
}

const finding = ({ region, accountId, title, days, index }: FoundBy): InspectorFinding => ({
  findingArn: `arn:aws:inspector2:${region}:${accountId}:finding/${index.toString(16).padStart(32, '0')}`,
  awsAccountId: accountId,
  type: 'PACKAGE_VULNERABILITY',
  title,
  description: title,
  severity: 'CRITICAL',
  status: 'ACTIVE',
  fixAvailable: 'YES',
  remediation: {},
  firstObservedAt: company.daysAgo(days),
  lastObservedAt: company.daysAgo(0),
  resources: [{ id: 'i-0a1b2c3d4e5f60718', type: 'AWS_EC2_INSTANCE' }],
});

/** Services that watch one account, by Region. */
export function securityServicesData(byRegion: Readonly<Record<string, SecurityServices>>): ServiceData[] {
  const macieOf = (region: string) => {
    const macie = byRegion[region]?.macie;
    if (macie === undefined) throw macieOff();
    return macie;
  };
  return [
    service('macie2')({
      GetMacieSession: (_input, { region }) => ({ status: macieOf(region).status, createdAt: company.daysAgo(400) }),
      GetAutomatedDiscoveryConfiguration: (_input, { region }) => ({ status: macieOf(region).discovery }),
      ListAutomatedDiscoveryAccounts: (_input, { region, accountId }) => ({ items: [{ accountId, status: macieOf(region).discovery }] }),
      DescribeBuckets: ({ maxResults, nextToken }, { region }) => {
        const { items, nextToken: next } = page(macieOf(region).buckets, { token: nextToken, max: maxResults, defaultMax: 50 });
        return { buckets: items.map((bucket) => ({ accountId: company.accountId, ...bucket })), nextToken: next };
      },
    }),
    service('inspector2')({
      BatchGetAccountStatus: (_input, { region, accountId }) => {
        const { ec2 = 'DISABLED', ecr = 'DISABLED', lambda = 'DISABLED' } = byRegion[region]?.inspector ?? {};
        const resourceState = { ec2: inspectorState(ec2), ecr: inspectorState(ecr), lambda: inspectorState(lambda) };
        return { accounts: [{ accountId, state: inspectorState(ec2), resourceState }], failedAccounts: [] };
      },
      ListFindings: ({ filterCriteria, maxResults, nextToken }, { region, accountId }) => {
        const digest = filterCriteria?.ecrImageHash?.[0]?.value;
        if (digest !== undefined) {
          const found = byRegion[region]?.inspector?.images?.[digest] ?? [];
          return {
            findings: found.map(({ severity, days }, index) => ({
              ...finding({ region, accountId, title: `CVE-2026-${1000 + index}`, days, index }),
              severity,
              resources: [{ id: digest, type: 'AWS_ECR_CONTAINER_IMAGE' }],
            })),
          };
        }
        const oldestFirst = Object.entries(byRegion[region]?.inspector?.findings ?? {}).sort(([, a], [, b]) => b - a);
        const { items, nextToken: next } = page(oldestFirst, { token: nextToken, max: maxResults, defaultMax: 100 });
        return {
          findings: items.map(([title, days], index) => finding({ region, accountId, title, days, index })),
          nextToken: next,
        };
      },
    }),
    service('securityhub')({
      GetEnabledStandards: ({ MaxResults, NextToken }, { region, accountId }) => {
        const standards = byRegion[region]?.securityHub;
        if (standards === undefined) {
          throw awsError('InvalidAccessException', 401, `Account ${accountId} is not subscribed to AWS Security Hub`);
        }
        const { items, nextToken } = page(Object.entries(standards), { token: NextToken, max: MaxResults, defaultMax: 100 });
        return {
          StandardsSubscriptions: items.map(([standard, StandardsStatus]) => ({
            StandardsArn: `arn:aws:securityhub:${region}::standards/${standard}`,
            StandardsSubscriptionArn: `arn:aws:securityhub:${region}:${accountId}:subscription/${standard}`,
            StandardsInput: {},
            StandardsStatus,
          })),
          NextToken: nextToken,
        };
      },
    }),
  ];
}

const [ireland, frankfurt, virginia] = company.regions;
const watched = (bucketName: string, sensitivityScore: number): BucketMetadata => ({
  bucketName,
  automatedDiscoveryMonitoringStatus: 'MONITORED',
  sensitivityScore,
});

/** Ireland has them all, Frankfurt some of them half, Virginia hardly any. */
export const sampleSecurityServices: Readonly<Record<string, SecurityServices>> = {
  [ireland]: {
    macie: {
      status: 'ENABLED',
      discovery: 'ENABLED',
      buckets: [watched('meridian-invoices', 92), watched('meridian-orders-exports', 78), watched('meridian-product-images', 1)],
    },
    inspector: {
      ec2: 'ENABLED',
      ecr: 'ENABLED',
      lambda: 'ENABLED',
      findings: { 'CVE-2026-21043 - openssl': 61, 'CVE-2026-30118 - linux-aws': 4 },
      images: {
        [imageDigests.orders]: [
          { severity: 'CRITICAL', days: 61 },
          { severity: 'HIGH', days: 75 },
          { severity: 'HIGH', days: 3 },
        ],
      },
    },
    securityHub: { 'aws-foundational-security-best-practices/v/1.0.0': 'READY', 'pci-dss/v/4.0.1': 'PENDING' },
  },
  [frankfurt]: {
    macie: {
      status: 'ENABLED',
      discovery: 'DISABLED',
      buckets: [
        {
          bucketName: 'meridian-payments-ledger',
          automatedDiscoveryMonitoringStatus: 'NOT_MONITORED',
          jobDetails: { lastJobRunTime: company.daysAgo(9) },
        },
      ],
    },
    inspector: { ec2: 'ENABLED', ecr: 'DISABLED', lambda: 'ENABLED', findings: {} },
  },
  [virginia]: { securityHub: {} },
};
