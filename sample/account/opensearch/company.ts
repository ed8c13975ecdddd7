import { company } from '../company.ts';
import { groups, subnets } from '../vpc/network.ts';
import type { CollectionsOfRegion } from './serverless.ts';
import { type DomainSpec, domainArn } from './opensearch.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId, stranger } = company;

const allow = (AWS: string, region: string, name: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'es:ESHttp*', Resource: `${domainArn(region, name)}/*` }],
});

/** The company's domains: the product search of the shop, and older ones that are no longer maintained. */
export const sampleOpenSearch: readonly DomainSpec[] = [
  {
    name: 'product-search',
    region: ireland,
    version: 'OpenSearch_2.19',
    vpc: { subnets: [subnets.appA, subnets.appB], groups: [groups.app] },
    policy: allow(`arn:aws:iam::${accountId}:role/orders-functions`, ireland, 'product-search'),
    users: 'iam',
    key: `arn:aws:kms:${ireland}:${accountId}:key/9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254`,
    tlsPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10',
    logs: ['ES_APPLICATION_LOGS', 'AUDIT_LOGS'],
    dataNodes: 3,
    masters: 3,
    tags: { team: 'web', env: 'prod' },
  },
  {
    name: 'partner-search',
    region: frankfurt,
    version: 'OpenSearch_1.3',
    policy: allow(`arn:aws:iam::${stranger}:root`, frankfurt, 'partner-search'),
    users: 'internal',
    tlsPolicy: 'Policy-Min-TLS-1-2-2019-07',
    dataNodes: 2,
    update: 'OpenSearch_1_3_R20261015',
    tags: { team: 'web' },
  },
  {
    name: 'access-logs',
    region: virginia,
    version: 'Elasticsearch_7.4',
    policy: allow('*', virginia, 'access-logs'),
    dataNodes: 1,
    snapshotsPaused: true,
  },
  {
    name: 'clickstream',
    region: virginia,
    version: 'OpenSearch_2.11',
    vpc: { subnets: [subnets.usA], groups: [groups.usOpen] },
    users: 'iam',
    tlsPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10',
    dataNodes: 1,
    tags: { team: 'analytics' },
  },
];

/** Many domains, alike in every run: kinds and Regions take turns. */
export function generateOpenSearch(count: number, regions: readonly string[] = company.regions): readonly DomainSpec[] {
  const kinds = sampleOpenSearch.filter(({ vpc }) => vpc === undefined);
  return Array.from({ length: count }, (_, index): DomainSpec => {
    const { policy: _policy, ...kind } = kinds[index % kinds.length] as DomainSpec;
    return { ...kind, name: `${kind.name}-${index}`, region: regions[index % regions.length] as string };
  });
}

/** The company's collections: search suggestions, and an experiment that is open to everyone. */
export const sampleCollections: Readonly<Record<string, CollectionsOfRegion>> = {
  [ireland]: {
    collections: [
      {
        name: 'suggestions',
        kmsKey: `arn:aws:kms:${ireland}:${accountId}:key/9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254`,
        deletionProtection: true,
        tags: { team: 'web' },
      },
    ],
    networkPolicies: {
      suggestions: [
        {
          Rules: [{ ResourceType: 'collection', Resource: ['collection/suggestions'] }],
          AllowFromPublic: false,
          SourceVPCEs: ['vpce-050f79086ee71ac05'],
        },
      ],
    },
    dataPolicies: {
      suggestions: [
        {
          Rules: [{ ResourceType: 'index', Resource: ['index/suggestions/*'], Permission: ['aoss:ReadDocument'] }],
          Principal: [`arn:aws:iam::${accountId}:role/orders-functions`],
        },
      ],
    },
  },
  [virginia]: {
    collections: [{ name: 'experiment' }],
    networkPolicies: {
      everything: [{ Rules: [{ ResourceType: 'collection', Resource: ['collection/*'] }], AllowFromPublic: true }],
    },
    dataPolicies: {
      everything: [
        {
          Rules: [{ ResourceType: 'index', Resource: ['index/*/*'], Permission: ['aoss:*'] }],
          Principal: [`arn:aws:iam::${accountId}:role/analytics`],
        },
      ],
    },
  },
};
