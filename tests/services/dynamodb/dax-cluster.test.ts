import { DAXClient, DescribeClustersCommand } from '@aws-sdk/client-dax';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { daxClusterCollector } from '../../../src/services/dynamodb/dax-cluster.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const dax = mockClient(DAXClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);
const arnOf = (name: string) => `arn:aws:dax:eu-west-1:111122223333:cache/${name}`;

beforeEach(() => {
  dax.reset();
  tagging.reset();
  tagging.on(GetResourcesCommand).resolves({
    ResourceTagMappingList: [{ ResourceARN: arnOf('carts'), Tags: [{ Key: 'team', Value: 'web' }] }],
  });
});

test('clusters are listed page by page, with all settings that rules use', async () => {
  dax
    .on(DescribeClustersCommand, { MaxResults: 100 })
    .resolves({
      Clusters: [
        {
          ClusterName: 'carts',
          ClusterArn: arnOf('carts'),
          SSEDescription: { Status: 'ENABLED' },
          ClusterEndpointEncryptionType: 'TLS',
          Nodes: [{ AvailabilityZone: 'eu-west-1a' }, { AvailabilityZone: 'eu-west-1b' }, {}],
        },
      ],
      NextToken: 'more',
    })
    .on(DescribeClustersCommand, { NextToken: 'more' })
    .resolves({ Clusters: [{ ClusterName: 'new', ClusterArn: arnOf('new'), Nodes: [] }, { ClusterName: 'half' }] });

  const { resources, listingErrors } = await collect(daxClusterCollector);

  expect(listingErrors).toEqual([]);
  const notReported = { state: 'unreadable', collectionError: { kind: 'not-reported', action: 'dax:DescribeClusters' } };
  expect(resources).toMatchObject([
    {
      type: 'AWS::DAX::Cluster',
      service: 'dynamodb',
      id: 'carts',
      tags: { team: 'web' },
      facts: { encryptionAtRest: known('ENABLED'), encryptionInTransit: known('TLS'), zones: known(['eu-west-1a', 'eu-west-1b']) },
    },
    { id: 'new', tags: {}, facts: { encryptionAtRest: notReported, encryptionInTransit: notReported, zones: notReported } },
  ]);
  expect(dax.calls()).toHaveLength(2);
});

test('a listing that is denied is a collection error', async () => {
  dax.on(DescribeClustersCommand).rejects(Object.assign(new Error('no'), { name: 'AccessDeniedException' }));
  const { resources, listingErrors } = await collect(daxClusterCollector);
  expect(resources).toEqual([]);
  expect(listingErrors).toMatchObject([{ type: 'AWS::DAX::Cluster', collectionError: { kind: 'denied', action: 'dax:DescribeClusters' } }]);
});
