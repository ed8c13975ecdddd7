import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import { topicKey } from '../kms/company.ts';

export interface SecretSpec {
  readonly name: string;
  readonly region: string;
  readonly ageDays: number;
  /** Days since it was last rotated, and until it will be. Absent: it is not rotated by itself. */
  readonly rotated?: { readonly lastDays?: number; readonly nextDays: number };
  readonly owningService?: string;
  /** Days since it was last read in its Region; absent: never. */
  readonly usedDaysAgo?: number;
  /** Regions with replicas, and their status; only of a primary secret. */
  readonly replicas?: Readonly<Record<string, 'Failed' | 'InProgress' | 'InSync'>>;
  /** Region of the secret that this one is a replica of. */
  readonly primaryRegion?: string;
  readonly policy?: object;
  /** ARN of a KMS key; absent: the AWS managed key. */
  readonly key?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** AWS Secrets Manager of one account; what secrets hold is not part of it. */
export const secretsData = (secrets: readonly SecretSpec[]): ServiceData => {
  const byRegion = Map.groupBy(secrets, ({ region }) => region);
  const secretOf = (id: string, region: string): SecretSpec => {
    const found = (byRegion.get(region) ?? []).find(({ name }) => id.includes(`:secret:${name}-`) || id === name);
    if (found === undefined) throw awsError('ResourceNotFoundException', 400, "Secrets Manager can't find the specified secret.");
    return found;
  };
  return service('secretsmanager')({
    DescribeSecret: ({ SecretId = '' }, { region }) => {
      const { name, replicas = {} } = secretOf(SecretId, region);
      return { Name: name, ReplicationStatus: Object.entries(replicas).map(([Region, Status]) => ({ Region, Status })) };
    },
    GetResourcePolicy: ({ SecretId = '' }, { region }) => {
      const found = secretOf(SecretId, region);
      return { Name: found.name, ...(found.policy === undefined ? {} : { ResourcePolicy: JSON.stringify(found.policy) }) };
    },
    ListSecrets: ({ MaxResults, NextToken }, { region }) => {
      const { items, nextToken } = page(byRegion.get(region) ?? [], {
        token: NextToken,
        max: MaxResults,
        defaultMax: 100,
        invalidToken: 'InvalidNextTokenException',
      });
      return {
        SecretList: items.map(({ name, ageDays, rotated, owningService, primaryRegion, usedDaysAgo, key, tags = {} }) => ({
          Name: name,
          ARN: `arn:aws:secretsmanager:${region}:${company.accountId}:secret:${name}-a1B2c3`,
          CreatedDate: company.daysAgo(ageDays),
          Tags: company.tags(tags),
          ...(rotated === undefined ? {} : { RotationEnabled: true, NextRotationDate: company.daysAgo(-rotated.nextDays) }),
          ...(rotated?.lastDays === undefined ? {} : { LastRotatedDate: company.daysAgo(rotated.lastDays) }),
          ...(key === undefined ? {} : { KmsKeyId: key }),
          ...(owningService === undefined ? {} : { OwningService: owningService }),
          ...(primaryRegion === undefined ? {} : { PrimaryRegion: primaryRegion }),
          ...(usedDaysAgo === undefined ? {} : { LastAccessedDate: company.daysAgo(usedDaysAgo) }),
        })),
        NextToken: nextToken,
      };
    },
  });
};

const [ireland, frankfurt, virginia] = company.regions;
const readableBy = (Principal: unknown) => ({
  Version: '2012-10-17',
  Statement: [{ Sid: 'readers', Effect: 'Allow', Principal, Action: 'secretsmanager:GetSecretValue', Resource: '*' }],
});

export const sampleSecrets: readonly SecretSpec[] = [
  {
    name: 'orders/api-signing',
    region: ireland,
    ageDays: 900,
    usedDaysAgo: 1,
    key: `arn:aws:kms:${ireland}:${company.accountId}:key/${topicKey}`,
    rotated: { lastDays: 21, nextDays: 9 },
    tags: { team: 'orders' },
  },
  { name: 'rds!db-storefront', region: ireland, ageDays: 300, owningService: 'rds', rotated: { lastDays: 3, nextDays: 4 } },
  {
    name: 'partner/agency-sftp',
    region: ireland,
    ageDays: 1400,
    policy: readableBy({ AWS: company.stranger }),
    tags: { team: 'analytics' },
  },
  { name: 'web/session-key', region: ireland, ageDays: 5, rotated: { nextDays: 25 }, tags: { team: 'web' } },
  {
    name: 'payments/gateway',
    region: frankfurt,
    ageDays: 700,
    usedDaysAgo: 2,
    primaryRegion: frankfurt,
    replicas: { [virginia]: 'InSync', 'eu-west-3': 'Failed' },
    rotated: { lastDays: 61, nextDays: -31 },
    policy: readableBy('*'),
    tags: { team: 'payments' },
  },
  { name: 'payments/gateway', region: virginia, ageDays: 700, primaryRegion: frankfurt },
  {
    name: 'reports/warehouse',
    region: virginia,
    ageDays: 1100,
    usedDaysAgo: 240,
    rotated: { lastDays: 200, nextDays: 165 },
    tags: { team: 'analytics' },
  },
];

/** Many secrets, alike in every run: kinds and Regions take turns. */
export const generateSecrets = (count: number, regions: readonly string[] = company.regions): SecretSpec[] =>
  Array.from({ length: count }, (_, index) => {
    const kind = sampleSecrets[index % sampleSecrets.length] as SecretSpec;
    return { ...kind, name: `${kind.name}-${String(index).padStart(6, '0')}`, region: regions[index % regions.length] as string };
  });
