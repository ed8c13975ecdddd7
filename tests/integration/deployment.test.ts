import { setTimeout as pause } from 'node:timers/promises';
import { CloudFormationClient, DeleteStackCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import type { DiagnosisReport } from '../../src/commands/doctor.ts';
import type { ReportReference } from '../../src/delivery/publish.ts';
import { deploy, finished, update } from '../support/deployment/emulated-deployment.ts';
import { type Ministack, startMinistack } from '../support/ministack.ts';
import { packageStack } from '../support/deployment/stack.ts';

jest.setTimeout(600_000);

let aws: Ministack;
beforeAll(async () => {
  aws = await startMinistack();
});
afterAll(() => aws?.close());
async function invoke<T>(FunctionName: string, event: object): Promise<T> {
  const { Payload, FunctionError } = await new LambdaClient(aws.client).send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }),
  );
  const answer = JSON.parse(Payload?.transformToString() ?? 'null');
  if (FunctionError !== undefined) throw new Error(JSON.stringify(answer));
  return answer as T;
}

const keys = async (Bucket: string, Prefix = ''): Promise<string[]> => {
  const { Contents = [] } = await new S3Client(aws.client).send(new ListObjectsV2Command({ Bucket, Prefix }));
  return Contents.map(({ Key = '' }) => Key);
};

const text = async (Bucket: string, Key: string): Promise<string> => {
  const { Body } = await new S3Client(aws.client).send(new GetObjectCommand({ Bucket, Key }));
  return (await Body?.transformToString()) ?? '';
};

const brief = { services: ['s3', 'sqs'], regions: ['eu-west-1'] };
const StackName = 'onus-prod';
const topicArn = 'arn:aws:sns:eu-west-1:000000000000:summaries';
let bucket: string;

test('deploys the stack for one account, and its function audits the account', async () => {
  const outputs = await deploy(aws, StackName, await packageStack());
  bucket = outputs['ReportBucketName'] ?? '';
  const report = await invoke<ReportReference>('onus-audit', brief);
  expect(report).toMatchObject({ bucket, prefix: expect.stringMatching(/^runs\//) });
  expect(report.counts.PASS + report.counts.FAIL).toBeGreaterThan(10);
  expect(await keys(bucket, 'latest/')).toEqual(expect.arrayContaining(['latest/index.html', 'latest/run.json']));
  expect(await keys(bucket, 'locks/')).toEqual(['locks/audit.json']);
});

test('the function checks the permissions of its role', async () => {
  const { diagnoses } = await invoke<DiagnosisReport>('onus-audit', { doctor: true, ...brief });
  expect(diagnoses).toMatchObject([{ account: aws.accountId, regions: 1 }]);
  expect(diagnoses[0]?.calls).toBeGreaterThan(5);
});

describe('the stack for an organization', () => {
  let machine: string;
  const sfn = () => new SFNClient(aws.client);

  /** Waits until an execution ends. */
  async function ended(executionArn: string) {
    for (;;) {
      const execution = await sfn().send(new DescribeExecutionCommand({ executionArn }));
      if (execution.status !== 'RUNNING' && execution.status !== 'PENDING_REDRIVE') return execution;
      await pause(300);
    }
  }

  beforeAll(async () => {
    const options = { organization: 'on', accounts: aws.accountId, summaryTopicArn: topicArn, tracing: 'true', rolePath: '/security/' };
    const outputs = await update(aws, StackName, await packageStack(options));
    expect(outputs['ReportBucketName']).toBe(bucket);
    machine = outputs['StateMachineArn'] ?? '';
  });

  test('writes a report if the delivery fails, and the failed state can be redriven', async () => {
    const { executionArn = '' } = await sfn().send(
      new StartExecutionCommand({ stateMachineArn: machine, input: JSON.stringify({ regions: brief.regions, services: brief.services }) }),
    );
    const failed = await ended(executionArn);
    expect(failed.status).toBe('FAILED');
    expect(failed.cause).toContain('was not delivered everywhere: the SNS topic: ');
    const { runId } = JSON.parse(await text(bucket, 'latest/run.json')) as ReportReference;
    expect(await keys(bucket, `runs/${runId}/accounts/`)).toContain(`runs/${runId}/accounts/${aws.accountId}/result.json`);

    await new SNSClient(aws.client).send(new CreateTopicCommand({ Name: 'summaries' }));
    // A redrive repeats the failed state with its input; the emulator has no RedriveExecution.
    expect(await invoke('onus-audit-notify', { runId })).toMatchObject({ 'the SNS topic': expect.stringContaining('Onus: ') });
  });

  test('retries the failed shards of a run, and releases the lock', async () => {
    const { runId } = JSON.parse(await text(bucket, 'latest/run.json')) as ReportReference;
    const input = JSON.stringify({ resume: runId });
    const { executionArn = '' } = await sfn().send(new StartExecutionCommand({ stateMachineArn: machine, input }));
    expect(await ended(executionArn)).toMatchObject({ status: 'SUCCEEDED' });
    const { expiresAt } = JSON.parse(await text(bucket, 'locks/audit.json')) as { expiresAt: string };
    expect(Date.parse(expiresAt)).toBeLessThanOrEqual(Date.now());
  });
});

test('keeps the reports if the stack is deleted', async () => {
  const cloudFormation = new CloudFormationClient(aws.client);
  const { Stacks = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
  await cloudFormation.send(new DeleteStackCommand({ StackName }));
  await finished(aws, Stacks[0]?.StackId ?? StackName, 'DELETE_COMPLETE');
  expect(await keys(bucket, 'latest/')).toContain('latest/index.html');
  await expect(invoke('onus-audit', brief)).rejects.toThrow(/not found/i);
});
