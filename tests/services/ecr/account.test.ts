import { DescribeRepositoriesCommand, ECRClient } from '@aws-sdk/client-ecr';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ecr = mockClient(ECRClient);
const count = async () =>
  (await collect(regionalAccountCollector, { facts: ['repositoryCount'] })).resources[0]?.facts as Record<string, unknown>;

beforeEach(() => ecr.reset());

test('counts repositories of all pages', async () => {
  ecr
    .on(DescribeRepositoriesCommand)
    .resolves({ repositories: [{ repositoryName: 'orders' }], nextToken: 'more' })
    .on(DescribeRepositoriesCommand, { nextToken: 'more' })
    .resolves({ repositories: [{ repositoryName: 'storefront' }] });
  expect(await count()).toEqual({ repositoryCount: known(2) });
});

test('is unreadable if the listing is denied', async () => {
  ecr
    .on(DescribeRepositoriesCommand)
    .rejects(Object.assign(new Error('no'), { name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } }));
  expect(await count()).toMatchObject({
    repositoryCount: { state: 'unreadable', collectionError: { action: 'ecr:DescribeRepositories' } },
  });
});
