import { asUnavailable } from '../../src/aws/service-availability.ts';
import { readFailure } from '../../src/aws/errors.ts';
import { awsError } from '../../sample/endpoint/aws-error.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import { service } from '../../sample/endpoint/service.ts';
import { daxClusterCollector } from '../../src/services/dynamodb/dax-cluster.ts';
import { collect } from '../support/collect.ts';
import { backup } from '../../src/services/backup/clients.ts';
import { dax, dynamoDb } from '../../src/services/dynamodb/clients.ts';
import { ec2 } from '../../src/services/ec2/clients.ts';
import { emr } from '../../src/services/emr/clients.ts';
import { inspector } from '../../src/services/inspector/clients.ts';
import { macie } from '../../src/services/macie/clients.ts';
import { rds } from '../../src/services/rds/clients.ts';
import { s3, s3Express } from '../../src/services/s3/clients.ts';
import { mailManager, ses } from '../../src/services/ses/clients.ts';
import type { FailedCall } from '../../src/aws/service-availability.ts';

type Call = readonly [service: FailedCall['service'], operation: string, code: string, message: string];

const kindOf = ([service, operation, code, message]: Call, { region = 'eu-south-2', isAws = true } = {}) =>
  asUnavailable(readFailure(Object.assign(new Error(message), { name: code }), `action:${operation}`), {
    service,
    operation,
    region,
    isAws,
  }).collectionError.kind;

const noAddress = (service: FailedCall['service']): Call => [service, 'ListThings', 'ENOTFOUND', 'getaddrinfo ENOTFOUND a.amazonaws.com'];

describe('an endpoint name that does not resolve', () => {
  test.each<[string, FailedCall['service'], string]>([
    ['a Region without the service', macie, 'eu-south-2'],
    ['a partition without the service', macie, 'us-gov-west-1'],
    ['a Region without SES, which does not offer Mail Manager either', mailManager, 'eu-south-2'],
    ['a Region that the only Regions of the service do not include', s3Express, 'eu-south-2'],
  ])('is not available in %s', (_what, service, region) => {
    expect(kindOf(noAddress(service), { region })).toBe('not-available');
  });

  test.each<[string, FailedCall['service'], string]>([
    ['a Region with the service', macie, 'eu-west-1'],
    ['a service without a table', s3, 'eu-south-2'],
    ['a Region with a listed name as prefix', inspector, 'ap-southeast-66'],
    ['one of the only Regions of the service', s3Express, 'eu-west-1'],
  ])('stays unreachable in %s', (_what, service, region) => {
    expect(kindOf(noAddress(service), { region })).toBe('unreachable');
  });

  test('stays unreachable at a custom endpoint', () => {
    expect(kindOf(noAddress(macie), { isAws: false })).toBe('unreachable');
  });

  test.each<[string, Call, string]>([
    ['a name server that does not respond', [macie, 'GetMacieSession', 'EAI_AGAIN', 'getaddrinfo EAI_AGAIN macie2'], 'unreachable'],
    ['a refused connection', [macie, 'GetMacieSession', 'ECONNREFUSED', 'connect ECONNREFUSED'], 'unreachable'],
    ['a denied call', [macie, 'GetMacieSession', 'AccessDeniedException', 'denied ENOTFOUND'], 'denied'],
  ])('is different from %s', (_what, call, kind) => {
    expect(kindOf(call)).toBe(kind);
  });
});

const worded: readonly Call[] = [
  [ses, 'DescribeActiveReceiptRuleSet', 'InvalidAction', 'Unavailable Operation'],
  [dax, 'DescribeClusters', 'InvalidParameterValueException', 'Access Denied to API Version: DAX_V3'],
  [backup, 'ListReportPlans', 'AccessDeniedException', 'This API is not available in current Region'],
  [backup, 'ListRestoreTestingPlans', 'AccessDeniedException', 'This API is not available in current Region'],
  [
    emr,
    'GetBlockPublicAccessConfiguration',
    'InvalidRequestException',
    'GetBlockPublicAccessConfiguration api is not available in the current Region.',
  ],
];
const unworded: readonly Call[] = [
  [ses, 'DescribeActiveReceiptRuleSet', 'InvalidAction', ''],
  [ec2, 'DescribeClientVpnEndpoints', 'InvalidAction', 'The action DescribeClientVpnEndpoints is not valid for this web service.'],
  [rds, 'DescribeDBProxies', 'InvalidAction', 'DescribeDBProxies is not supported'],
];

const named = (calls: readonly Call[]) => calls.map((call) => [call[1], call[2], call] as const);

describe('a response that the operation is not available in the Region', () => {
  test.each(named([...worded, ...unworded]))('is recognized: %s, %s', (_operation, _code, call) => {
    expect(kindOf(call)).toBe('not-available');
  });

  test.each(named(worded))('is recognized at a custom endpoint by its message: %s, %s', (_operation, _code, call) => {
    expect(kindOf(call, { isAws: false })).toBe('not-available');
  });

  test.each(named(unworded))('is not recognized at a custom endpoint by its code alone: %s, %s', (_operation, _code, call) => {
    expect(kindOf(call, { isAws: false })).toBe('unsupported');
  });

  test.each<[Call, string]>([
    [[backup, 'ListReportPlans', 'AccessDeniedException', 'User: a is not authorized to perform: backup:ListReportPlans'], 'denied'],
    [[dax, 'DescribeClusters', 'InvalidParameterValueException', 'Invalid cluster name'], 'failed'],
    [[emr, 'GetBlockPublicAccessConfiguration', 'InvalidRequestException', 'Cluster is not valid'], 'failed'],
    [[ec2, 'DescribeInstances', 'InvalidAction', 'The action DescribeInstances is not valid for this web service.'], 'unsupported'],
    [[dynamoDb, 'ListTables', 'InvalidParameterValueException', 'Access Denied to API Version: DAX_V3'], 'failed'],
  ])('is different from other errors (%#)', (call, kind) => {
    expect(kindOf(call)).toBe(kind);
  });
});

test('a listing of an operation that the Region does not offer is not available', async () => {
  const id = '111122223333';
  const DescribeClusters = () => {
    throw awsError('InvalidParameterValueException', 400, 'Access Denied to API Version: DAX_V3');
  };
  const endpoint = await startEndpoint({ accounts: [{ id, services: [service('dax')({ DescribeClusters })] }] });
  try {
    const { listingErrors } = await collect(daxClusterCollector, { endpoint: endpoint.url, credentials: credentialsOf(id) });
    expect(listingErrors).toMatchObject([
      { type: 'AWS::DAX::Cluster', collectionError: { kind: 'not-available', action: 'dax:DescribeClusters' } },
    ]);
  } finally {
    await endpoint.close();
  }
});
