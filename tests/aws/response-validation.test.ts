import { DescribeVpcsResult$ } from '@aws-sdk/client-ec2';
import { GetAccountAuthorizationDetailsResponse$ } from '@aws-sdk/client-iam';
import { ListFunctionsResponse$ } from '@aws-sdk/client-lambda';
import { ListObjectVersionsOutput$ } from '@aws-sdk/client-s3';
import { ListQueuesResult$ } from '@aws-sdk/client-sqs';
import { ListAnalyzersResponse$ } from '@aws-sdk/client-accessanalyzer';
import { createClientPool } from '../../src/aws/client-pool.ts';
import { missingLists } from '../../src/aws/response-validation.ts';
import { ec2 } from '../../src/services/ec2/clients.ts';
import { sqs } from '../../src/services/sqs/clients.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import { service } from '../../sample/endpoint/service.ts';

const xml = 'aws.protocols#ec2Query';
const json = 'aws.protocols#awsJson1_1';

describe('a response to a listing', () => {
  test.each<[string, object, unknown, string, string | undefined]>([
    ['lacks its list', { NextToken: 'x' }, DescribeVpcsResult$, xml, 'Vpcs'],
    ['has an empty list', { Vpcs: [] }, DescribeVpcsResult$, xml, undefined],
    ['lacks all of its lists', {}, GetAccountAuthorizationDetailsResponse$, 'aws.protocols#awsQuery', 'UserDetailList, GroupDetailList'],
    ['has one of its lists', { RoleDetailList: [] }, GetAccountAuthorizationDetailsResponse$, 'aws.protocols#awsQuery', undefined],
    ['lacks only flattened lists, which disappear when they are empty', {}, ListObjectVersionsOutput$, 'aws.protocols#restXml', undefined],
    ['lacks an optional list in JSON', {}, ListFunctionsResponse$, 'aws.protocols#restJson1', undefined],
    ['lacks an optional list in JSON, as SQS does', {}, ListQueuesResult$, 'aws.protocols#awsJson1_0', undefined],
    ['lacks a required list in JSON', {}, ListAnalyzersResponse$, json, 'analyzers'],
    ['has a required list in JSON', { analyzers: [] }, ListAnalyzersResponse$, json, undefined],
  ])('%s', (_, output, schema, protocol, expected) => {
    const missing = missingLists(output, schema, protocol);
    if (expected === undefined) expect(missing).toBeUndefined();
    else expect(missing).toContain(expected);
  });
});

test('the client pool rejects a listing that lacks its list, and accepts an empty one', async () => {
  const account = {
    id: '111122223333',
    services: [
      service('ec2')({ DescribeVpcs: () => ({}), DescribeSubnets: () => ({ Subnets: [] }) }),
      service('sqs')({ ListQueues: () => ({}) }),
    ],
  };
  const endpoint = await startEndpoint({ accounts: [account], faults: [] });
  const pool = createClientPool({ credentials: async () => credentialsOf(account.id), region: 'eu-west-1', endpoint: endpoint.url });
  try {
    await expect(pool.pages(ec2, 'DescribeVpcs', { input: {}, token: 'NextToken' }).next()).rejects.toMatchObject({
      collectionError: { kind: 'not-reported', action: 'ec2:DescribeVpcs', message: 'the answer to the listing lacks Vpcs' },
    });
    expect((await pool.pages(ec2, 'DescribeSubnets', { input: {}, token: 'NextToken' }).next()).value).toMatchObject({ Subnets: [] });
    expect((await pool.pages(sqs, 'ListQueues', { input: {}, token: 'NextToken' }).next()).done).toBe(false);
    expect(await pool.call(ec2, 'DescribeVpcs', {})).toBeDefined();
  } finally {
    pool.close();
    await endpoint.close();
  }
});
