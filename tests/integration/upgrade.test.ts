import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CloudFormationClient, DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { deploy, update } from '../support/deployment/emulated-deployment.ts';
import { type Ministack, startMinistack } from '../support/ministack.ts';
import { type Packaged, packageStack, resolved, type Stack, type StackResource } from '../support/deployment/stack.ts';

jest.setTimeout(600_000);

/** An earlier template; its metadata says which. */
const text = readFileSync('tests/deploy/fixtures/previous-template.json', 'utf8');
const previous = { text, stack: JSON.parse(text) as Stack };
let current: Packaged;
beforeAll(async () => {
  current = await packageStack({ organization: 'on' });
});

/** Types of resources that hold data of the user. */
const DATA_TYPES = [
  'AWS::S3::Bucket',
  'AWS::Glue::Database',
  'AWS::Glue::Table',
  'AWS::Logs::LogGroup',
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
];
/** Policies without a name or data: CloudFormation attaches the new one before it deletes the old one. */
const REPLACED = ['ReadPolicy1.Description', 'ReadPolicy2.Description'];
const resources = Object.entries(previous.stack.Resources);

/** A property that a path leads to, with intrinsic functions resolved as without parameters. */
function propertyAt({ Properties = {} }: StackResource, path: readonly string[]): unknown {
  const parameters = Object.entries((current.stack as Stack & { Parameters: Record<string, { Default?: string | number }> }).Parameters);
  const defaults = Object.fromEntries(parameters.map(([name, { Default = '' }]) => [name, String(Default)]));
  const references = Object.fromEntries(Object.keys(current.stack.Resources).map((id) => [id, id]));
  const names = { ...references, ...defaults, 'AWS::AccountId': '111122223333', 'AWS::Region': 'eu-west-1', 'AWS::Partition': 'aws' };
  const value = path.reduce<unknown>((part, member) => (part as Record<string, unknown> | undefined)?.[member], Properties);
  return value === undefined ? undefined : resolved(value, names);
}

describe('an upgrade from an earlier template', () => {
  test('keeps every resource that holds data, with its type and retention', () => {
    const holding = resources.filter(([, { Type }]) => DATA_TYPES.includes(Type));
    expect(holding.length).toBeGreaterThan(10);
    const kept = ([id, { Type, DeletionPolicy, UpdateReplacePolicy }]: (typeof holding)[number]) => {
      const now = current.stack.Resources[id];
      const isRetained = (policy: string | undefined) => policy?.startsWith('Retain') === true;
      return (
        now?.Type === Type &&
        isRetained(now.DeletionPolicy) === isRetained(DeletionPolicy) &&
        isRetained(now.UpdateReplacePolicy) === isRetained(UpdateReplacePolicy)
      );
    };
    expect(holding.filter((resource) => !kept(resource)).map(([id]) => id)).toEqual([]);
  });

  test('changes no property that requires a replacement', () => {
    const types = [...new Set(resources.map(([, { Type }]) => Type))];
    const python = process.env['ONUS_PYTHON'] ?? 'python3';
    const createOnly = JSON.parse(
      execFileSync(python, ['tests/support/deployment/create_only_properties.py', ...types], { encoding: 'utf8' }),
    ) as Readonly<Record<string, readonly (readonly string[])[]>>;
    expect(createOnly['AWS::IAM::Role']).toContainEqual(['Path']);
    const changes = resources.flatMap(([id, before]) => {
      const after = current.stack.Resources[id];
      if (after === undefined) return [];
      return (createOnly[before.Type] ?? []).flatMap((path) => {
        const values = [propertyAt(before, path), propertyAt(after, path)].map((value) => JSON.stringify(value));
        return values[0] === values[1] ? [] : [`${id}.${path.join('.')}: ${values.join(' becomes ')}`];
      });
    });
    expect(changes.map((change) => change.split(':', 1)[0])).toEqual(REPLACED);
  });
});

describe('in an emulator', () => {
  const StackName = 'onus-prod';
  const Key = 'latest/run.json';
  let aws: Ministack;
  let bucket: string;
  beforeAll(async () => {
    aws = await startMinistack();
  });
  afterAll(() => aws?.close());

  const idsOfData = async (): Promise<Readonly<Record<string, string | undefined>>> => {
    const command = new DescribeStackResourcesCommand({ StackName });
    const { StackResources = [] } = await new CloudFormationClient(aws.client).send(command);
    const before = new Set(resources.filter(([, { Type }]) => DATA_TYPES.includes(Type)).map(([id]) => id));
    return Object.fromEntries(
      StackResources.filter(({ LogicalResourceId = '' }) => before.has(LogicalResourceId)).map(
        ({ LogicalResourceId = '', PhysicalResourceId }) => [LogicalResourceId, PhysicalResourceId],
      ),
    );
  };

  const report = async () => {
    const { Body } = await new S3Client(aws.client).send(new GetObjectCommand({ Bucket: bucket, Key }));
    return Body?.transformToString();
  };

  test('the data of an earlier template survives the upgrade, and the way back', async () => {
    bucket = (await deploy(aws, StackName, { ...previous, bootstrap: current.bootstrap }))['ReportBucketName'] ?? '';
    await new S3Client(aws.client).send(new PutObjectCommand({ Bucket: bucket, Key, Body: '{"earlier":true}' }));
    const before = await idsOfData();
    expect(Object.keys(before).length).toBeGreaterThan(10);

    await update(aws, StackName, current);
    expect([await idsOfData(), await report()]).toEqual([before, '{"earlier":true}']);

    await update(aws, StackName, previous);
    expect([await idsOfData(), await report()]).toEqual([before, '{"earlier":true}']);
  });
});
