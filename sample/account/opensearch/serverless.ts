import { awsError } from '../../endpoint/aws-error.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

interface CollectionSpec {
  readonly name: string;
  /** Absent: a key that AWS owns. */
  readonly kmsKey?: string;
  readonly deletionProtection?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}

/** Entries of a policy. */
type Policy = Record<string, unknown>[];

/** Collections of OpenSearch Serverless in one Region, with their policies by name. */
export interface CollectionsOfRegion {
  readonly collections: readonly CollectionSpec[];
  readonly networkPolicies: Readonly<Record<string, Policy>>;
  readonly dataPolicies: Readonly<Record<string, Policy>>;
}

const collectionArn = (region: string, name: string): string => `arn:aws:aoss:${region}:${company.accountId}:collection/${name}`;

const none: CollectionsOfRegion = { collections: [], networkPolicies: {}, dataPolicies: {} };

function find(policies: Readonly<Record<string, Policy>>, name = ''): Policy {
  const policy = policies[name];
  if (policy === undefined) throw awsError('ResourceNotFoundException', 400, `Policy with name ${name} is not found`);
  return policy;
}

export function collectionData(regions: Readonly<Record<string, CollectionsOfRegion>>): ServiceData {
  const of = (region: string) => regions[region] ?? none;
  return service('opensearchserverless')({
    ListCollections: (_input, { region }) => ({
      collectionSummaries: of(region).collections.map(({ name, kmsKey = 'auto' }) => ({
        id: name,
        name,
        arn: collectionArn(region, name),
        status: 'ACTIVE' as const,
        kmsKeyArn: kmsKey,
      })),
    }),
    BatchGetCollection: ({ ids = [] }, { region }) => ({
      collectionDetails: of(region)
        .collections.filter(({ name }) => ids.includes(name))
        .map(({ name, deletionProtection }) => ({
          id: name,
          name,
          arn: collectionArn(region, name),
          deletionProtection: deletionProtection === true ? ('ENABLED' as const) : ('DISABLED' as const),
        })),
    }),
    ListSecurityPolicies: (_input, { region }) => ({
      securityPolicySummaries: Object.keys(of(region).networkPolicies).map((name) => ({ name, type: 'network' as const })),
    }),
    GetSecurityPolicy: ({ name }, { region }) => ({
      securityPolicyDetail: { name, policy: find(of(region).networkPolicies, name) as never },
    }),
    ListAccessPolicies: (_input, { region }) => ({
      accessPolicySummaries: Object.keys(of(region).dataPolicies).map((name) => ({ name, type: 'data' as const })),
    }),
    GetAccessPolicy: ({ name }, { region }) => ({ accessPolicyDetail: { name, policy: find(of(region).dataPolicies, name) as never } }),
  });
}

/** Collections as the tagging API knows them. */
export const taggedCollections = (regions: Readonly<Record<string, CollectionsOfRegion>>): TaggedResource[] =>
  Object.entries(regions).flatMap(([region, { collections }]) =>
    collections.map(({ name, tags = {} }) => ({ type: 'aoss:collection', arn: collectionArn(region, name), region, tags })),
  );
