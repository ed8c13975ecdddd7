import { ApiGatewayV2Client, GetApisCommand } from '@aws-sdk/client-apigatewayv2';
import { APIGatewayClient, GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { CloudFrontClient, type DistributionSummary, ListDistributionsCommand } from '@aws-sdk/client-cloudfront';
import { CheckDNSAvailabilityCommand, DescribeEnvironmentsCommand, ElasticBeanstalkClient } from '@aws-sdk/client-elastic-beanstalk';
import {
  DescribeLoadBalancersCommand as DescribeClassicLoadBalancersCommand,
  ElasticLoadBalancingClient,
} from '@aws-sdk/client-elastic-load-balancing';
import { DescribeLoadBalancersCommand, ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { known } from '../../../src/core/fact.ts';
import { distributionCollector } from '../../../src/services/cloudfront/distribution.ts';
import { collect } from '../../support/collect.ts';

const cloudFront = mockClient(CloudFrontClient);
const balancers = mockClient(ElasticLoadBalancingV2Client);
const classic = mockClient(ElasticLoadBalancingClient);
const rest = mockClient(APIGatewayClient);
const http = mockClient(ApiGatewayV2Client);
const beanstalk = mockClient(ElasticBeanstalkClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);
const mocks = [cloudFront, balancers, classic, rest, http, beanstalk, tagging];

async function ownersOf(...domains: readonly string[]) {
  cloudFront.on(ListDistributionsCommand).resolves({
    DistributionList: {
      Items: [
        {
          Id: 'E1',
          ARN: 'arn:aws:cloudfront::123456789012:distribution/E1',
          Origins: { Quantity: domains.length, Items: domains.map((DomainName) => ({ Id: DomainName, DomainName })) },
        } as DistributionSummary,
      ],
      Marker: '',
      MaxItems: 100,
      IsTruncated: false,
      Quantity: 1,
    },
  });
  const { resources } = await collect(distributionCollector, { facts: ['originOwners'] });
  return (resources[0]?.facts as Record<string, unknown> | undefined)?.['originOwners'];
}

beforeEach(() => {
  for (const mock of mocks) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  balancers.on(DescribeLoadBalancersCommand).resolves({
    LoadBalancers: [{ DNSName: 'Web-1.eu-west-1.elb.amazonaws.com' }, { DNSName: 'net-1.elb.eu-west-1.amazonaws.com' }],
  });
  classic
    .on(DescribeClassicLoadBalancersCommand)
    .resolves({ LoadBalancerDescriptions: [{ DNSName: 'old-1.eu-west-1.elb.amazonaws.com' }] });
  rest.on(GetRestApisCommand).resolves({ items: [{ id: 'rest1' }] });
  http.on(GetApisCommand).resolves({ Items: [{ ApiId: 'http1', Name: 'http', ProtocolType: 'HTTP', RouteSelectionExpression: '' }] });
  beanstalk.on(CheckDNSAvailabilityCommand).resolves({ Available: false });
  beanstalk.on(CheckDNSAvailabilityCommand, { CNAMEPrefix: 'free' }).resolves({ Available: true });
  beanstalk.on(DescribeEnvironmentsCommand).resolves({ Environments: [{ CNAME: 'own.eu-west-1.elasticbeanstalk.com' }] });
});

test('finds load balancers of all kinds, regardless of the case and the prefix of their names', async () => {
  expect(
    await ownersOf(
      'web-1.eu-west-1.elb.amazonaws.com',
      'dualstack.web-1.eu-west-1.elb.amazonaws.com',
      'OLD-1.eu-west-1.elb.amazonaws.com',
      'net-1.elb.eu-west-1.amazonaws.com',
      'gone-1.eu-west-1.elb.amazonaws.com',
    ),
  ).toEqual(
    known({
      'web-1.eu-west-1.elb.amazonaws.com': 'owned',
      'dualstack.web-1.eu-west-1.elb.amazonaws.com': 'owned',
      'OLD-1.eu-west-1.elb.amazonaws.com': 'owned',
      'net-1.elb.eu-west-1.amazonaws.com': 'owned',
      'gone-1.eu-west-1.elb.amazonaws.com': 'elsewhere',
    }),
  );
});

test('finds APIs of both kinds', async () => {
  const domain = (id: string) => `${id}.execute-api.eu-west-1.amazonaws.com`;
  expect(await ownersOf(domain('rest1'), domain('http1'), domain('gone1'))).toEqual(
    known({ [domain('rest1')]: 'owned', [domain('http1')]: 'owned', [domain('gone1')]: 'elsewhere' }),
  );
});

test('finds environments, and names that anyone can take', async () => {
  const domain = (prefix: string) => `${prefix}.eu-west-1.elasticbeanstalk.com`;
  expect(await ownersOf(domain('own'), domain('other'), domain('free'))).toEqual(
    known({ [domain('own')]: 'owned', [domain('other')]: 'elsewhere', [domain('free')]: 'available' }),
  );
});

test('leaves out other domains, without calls', async () => {
  expect(await ownersOf('www.example.com', 'bucket.s3.eu-west-1.amazonaws.com', 'elb.amazonaws.com.example.com')).toEqual(known({}));
  for (const mock of [balancers, classic, rest, http, beanstalk]) expect(mock.calls()).toHaveLength(0);
});

test('is unreadable if the Region of a load balancer cannot be read', async () => {
  balancers
    .on(DescribeLoadBalancersCommand)
    .rejects(Object.assign(new Error('denied'), { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } }));
  expect(await ownersOf('web-1.eu-west-1.elb.amazonaws.com')).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied' } });
});
