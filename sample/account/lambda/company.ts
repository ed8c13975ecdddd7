import { company } from '../company.ts';
import { functionArn, type FunctionSpec, type LambdaResources } from './lambda.ts';
import { subnets } from '../vpc/network.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId, stranger } = company;
/** The company's key for payments. */
const paymentsKey = '9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254';

const layer = (region: string, account: string, name: string) => `arn:aws:lambda:${region}:${account}:layer:${name}`;
const queue = (region: string, name: string) => `arn:aws:sqs:${region}:${accountId}:${name}`;
const statement = (Sid: string, Principal: unknown, Condition?: object, Action = 'lambda:InvokeFunction') => ({
  Sid,
  Effect: 'Allow',
  Principal,
  Action,
  ...(Condition === undefined ? {} : { Condition }),
});
const policy = (name: string, region: string, ...statements: readonly object[]) => ({
  Version: '2012-10-17',
  Id: 'default',
  Statement: statements.map((one) => ({ ...one, Resource: functionArn({ name, region }) })),
});
const from = (service: string) => ({ Service: `${service}.amazonaws.com` });
const source = (arn: string) => ({ ArnLike: { 'AWS:SourceArn': arn } });

const functions: readonly FunctionSpec[] = [
  {
    name: 'storefront-api',
    region: ireland,
    runtime: 'nodejs24.x',
    changedDays: 4,
    role: 'storefront-api',
    subnets: [subnets.appA, subnets.appB],
    traced: true,
    variables: { STAGE: 'prod', SESSION_SECRET: `arn:aws:secretsmanager:${ireland}:${accountId}:secret:session-AbCdEf` },
    key: paymentsKey,
    layers: [layer(ireland, '580247275435', 'LambdaInsightsExtension:64'), layer(ireland, accountId, 'storefront-common:12')],
    policy: policy(
      'storefront-api',
      ireland,
      statement('api', from('apigateway'), source(`arn:aws:execute-api:${ireland}:${accountId}:a1b2c3/*`)),
    ),
    aliases: [
      {
        name: 'live',
        version: '41',
        publishedDays: 4,
        variables: { STAGE: 'prod' },
        policy: policy(
          'storefront-api:live',
          ireland,
          statement(
            'cdn',
            from('cloudfront'),
            source(`arn:aws:cloudfront::${accountId}:distribution/E1A2B3C4`),
            'lambda:InvokeFunctionUrl',
          ),
        ),
      },
    ],
    urls: [{ alias: 'live', auth: 'AWS_IAM', origins: ['https://www.meridian-outfitters.example'] }],
    signing: 'csc-0e5f0ced0000a1b2c',
    deadLetter: queue(ireland, 'storefront-lost'),
    tags: { team: 'storefront', env: 'prod' },
  },
  {
    name: 'orders-export',
    region: ireland,
    runtime: 'python3.13',
    changedDays: 120,
    role: 'orders-functions',
    subnets: [subnets.appA],
    variables: { TABLE: 'orders', DB_PASSWORD: 'n0t-a-real-passw0rd' },
    policy: policy('orders-export', ireland, statement('uploads', from('s3'), source('arn:aws:s3:::meridian-orders-exports'))),
    updates: 'FunctionUpdate',
    onFailure: queue(ireland, 'orders-lost'),
    tags: { team: 'orders' },
  },
  {
    name: 'orders-stream',
    region: ireland,
    runtime: 'nodejs22.x',
    changedDays: 20,
    role: 'orders-functions',
    variables: { TABLE: 'orders' },
    sources: [
      { arn: `arn:aws:dynamodb:${ireland}:${accountId}:table/orders/stream/2026-01-01T00:00:00.000` },
      { arn: queue(ireland, 'orders') },
    ],
    tags: { team: 'orders' },
  },
  {
    name: 'payments-webhook',
    region: ireland,
    runtime: 'nodejs20.x',
    changedDays: 260,
    role: 'payments-webhook',
    variables: { API_KEY: `AQICAH${'hM3r'.repeat(44)}==` },
    policy: policy(
      'payments-webhook',
      ireland,
      statement('url', '*', { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } }, 'lambda:InvokeFunctionUrl'),
      statement('through', '*', { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } }),
    ),
    aliases: [{ name: 'live', version: '7', publishedDays: 260, updates: 'Manual', runtime: 'nodejs18.x' }],
    urls: [{ auth: 'NONE', origins: ['*'] }],
    signing: 'csc-0a7ed000000a1b2c3',
    tags: { team: 'payments', env: 'prod' },
  },
  {
    name: 'image-resizer',
    region: ireland,
    changedDays: 300,
    role: 'image-resizer',
    policy: policy('image-resizer', ireland, statement('assets', from('s3'))),
    tags: { team: 'storefront' },
  },
  { name: 'catalog-search', region: ireland, changedDays: 15, role: 'edge-headers', traced: true, tags: { team: 'storefront' } },
  {
    name: 'analytics-loader',
    region: frankfurt,
    runtime: 'java21',
    changedDays: 30,
    role: 'analytics-loader',
    layers: [layer(frankfurt, accountId, 'analytics-drivers:3')],
    sources: [{ arn: `arn:aws:kinesis:${frankfurt}:${accountId}:stream/clicks`, onFailure: queue(frankfurt, 'clicks-lost') }],
    updates: 'Manual',
    tags: { team: 'analytics' },
  },
  {
    name: 'report-mailer',
    region: frankfurt,
    runtime: 'python3.8',
    changedDays: 1100,
    role: 'report-mailer',
    layers: [layer(frankfurt, stranger, 'pandas-everything:1')],
    tags: { team: 'analytics' },
  },
  { name: 'edge-headers', region: virginia, runtime: 'nodejs22.x', changedDays: 70, role: 'edge-headers' },
  {
    name: 'newsletter',
    region: virginia,
    runtime: 'ruby3.4',
    changedDays: 200,
    role: 'newsletter',
    policy: policy('newsletter', virginia, statement('everyone', '*')),
    urls: [{ auth: 'AWS_IAM', origins: ['*'] }],
    tags: { team: 'marketing' },
  },
];

/** The company's functions: a tidy storefront, and what others wrote in a hurry. */
export const sampleLambda: LambdaResources = {
  functions,
  signing: { 'csc-0e5f0ced0000a1b2c': 'Enforce', 'csc-0a7ed000000a1b2c3': 'Warn' },
  layerPolicies: {
    [layer(frankfurt, accountId, 'analytics-drivers:3')]: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'everyone',
          Effect: 'Allow',
          Principal: '*',
          Action: 'lambda:GetLayerVersion',
          Resource: layer(frankfurt, accountId, 'analytics-drivers:3'),
        },
      ],
    },
  },
};

/** The same function in another Region, with everything that it refers to. */
const inRegion = (spec: FunctionSpec, region: string): FunctionSpec => JSON.parse(JSON.stringify(spec).replaceAll(spec.region, region));

/** Functions of all kinds, as many as asked for, evenly in all Regions, always the same for the same number. */
export function generateLambda(count: number, regions: readonly string[]): LambdaResources {
  const generated = Array.from({ length: count }, (_, index): FunctionSpec => {
    const kind = functions[index % functions.length] as FunctionSpec;
    return { ...inRegion(kind, regions[index % regions.length] ?? kind.region), name: `${kind.name}-${index}` };
  });
  return { ...sampleLambda, functions: generated };
}
