import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Ministack } from '../ministack.ts';
import type { Packaged } from './stack.ts';

/** A template to deploy, as text and parsed. */
type Template = Pick<Packaged, 'text' | 'stack'>;

/** Waits until a stack operation ends, and returns the stack outputs. */
export async function finished(aws: Ministack, StackName: string, expected: string): Promise<Readonly<Record<string, string>>> {
  const cloudFormation = new CloudFormationClient(aws.client);
  for (;;) {
    const { Stacks = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
    const [{ StackStatus = '', Outputs = [] } = {}] = Stacks;
    if (StackStatus === expected)
      return Object.fromEntries(Outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
    if (!StackStatus.endsWith('_IN_PROGRESS')) {
      const { StackEvents = [] } = await cloudFormation.send(new DescribeStackEventsCommand({ StackName }));
      const reasons = StackEvents.filter(({ ResourceStatus }) => ResourceStatus?.endsWith('FAILED')).map(
        ({ LogicalResourceId, ResourceStatusReason }) => `${LogicalResourceId}: ${ResourceStatusReason}`,
      );
      throw new Error(`the stack is ${StackStatus}: ${reasons.join('; ')}`);
    }
    await pause(200);
  }
}

/** Deploys like the Serverless Framework: the bucket for the bundles, the bundles, then the template. */
export async function deploy(aws: Ministack, StackName: string, packaged: Template & Pick<Packaged, 'bootstrap'>) {
  const cloudFormation = new CloudFormationClient(aws.client);
  const Capabilities = ['CAPABILITY_NAMED_IAM' as const];
  await cloudFormation.send(new CreateStackCommand({ StackName, TemplateBody: packaged.bootstrap, Capabilities }));
  await finished(aws, StackName, 'CREATE_COMPLETE');
  return update(aws, StackName, packaged);
}

/** Uploads the bundles and the template, and updates the stack. */
export async function update(aws: Ministack, StackName: string, { text, stack }: Template) {
  const cloudFormation = new CloudFormationClient(aws.client);
  const Capabilities = ['CAPABILITY_NAMED_IAM' as const];
  const { Stacks = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
  const Bucket = Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'ServerlessDeploymentBucketName')?.OutputValue;
  const s3 = new S3Client(aws.client);
  for (const { Type, Properties } of Object.values(stack.Resources)) {
    if (Type !== 'AWS::Lambda::Function') continue;
    const { S3Key: Key } = (Properties?.['Code'] ?? {}) as { S3Key: string };
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(`build/handlers/${basename(Key)}`) }));
  }
  await s3.send(new PutObjectCommand({ Bucket, Key: 'template.json', Body: text }));
  const TemplateURL = `${aws.url}/${Bucket}/template.json`;
  await cloudFormation.send(new UpdateStackCommand({ StackName, TemplateURL, Capabilities }));
  return finished(aws, StackName, 'UPDATE_COMPLETE');
}
