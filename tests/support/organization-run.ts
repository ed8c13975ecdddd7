import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../sample/endpoint/server.ts';
import type { Fault } from '../../sample/endpoint/types.ts';
import { type FunctionCall, tokenOf } from './deployment/function-calls.ts';
import { startLambda } from './lambda.ts';
import { startMoto } from './moto.ts';
import { type Member, organization, organizationAccounts } from './organization.ts';
import { createMachine, functionPool, type Invoke, type Machine, startRouter } from './deployment/state-machine.ts';

const bucket = 'onus-reports';
const steps = ['plan', 'shard', 'merge', 'publish', 'notify'] as const;
/** Processes of a function, where there are more than one. */
const processes: Partial<Record<(typeof steps)[number], number>> = { shard: 3, merge: 2 };

/** The state machine in moto over the packaged functions, which audit accounts of the embedded endpoint. */
export interface OrganizationRun {
  readonly machine: Machine;
  readonly endpoint: Endpoint;
  readonly invoke: ReturnType<typeof functionPool>['invoke'];
  /** Calls that the functions made with their own roles. */
  readonly calls: readonly FunctionCall[];
  /** From now on this stands between the state machine and the functions. */
  answerBy(invoke: Invoke): void;
  put(key: string, body: string): Promise<void>;
  text(key: string): Promise<string>;
  json<T>(key: string): Promise<T>;
  keys(prefix: string): Promise<string[]>;
  close(): Promise<void>;
}

/** @param settings of the functions' environment, besides those that every deployment has */
export async function startOrganization(
  members: readonly Member[],
  settings: Readonly<Record<string, string>>,
  faults: readonly Fault[] = [],
): Promise<OrganizationRun> {
  const { own, role, externalId } = organization;
  const router = await startRouter();
  const [moto, endpoint] = await Promise.all([
    startMoto({ env: { MOTO_PORT: String(router.port) } }),
    startEndpoint({ accounts: organizationAccounts(members), faults }),
  ]);
  const { accessKeyId, secretAccessKey } = credentialsOf(own);
  const env = {
    AWS_ENDPOINT_URL: router.url,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    REPORT_BUCKET: bucket,
    MEMBER_ROLE: role,
    EXTERNAL_ID: externalId,
    CONCURRENCY: '4',
    ...settings,
  };
  const functions = functionPool();
  for (const step of steps) {
    const name = `organization-${step}`;
    for (let count = processes[step] ?? 1; count > 0; count -= 1)
      functions.add(name, await startLambda(name, { ...env, AWS_SESSION_TOKEN: tokenOf(name) }));
  }
  const answerBy = (invoke: Invoke) => router.connect({ bucket, moto: moto.url, aws: endpoint.url, invoke });
  answerBy(functions.invoke);
  const arns = steps.map((step) => [
    `${step[0]?.toUpperCase()}${step.slice(1)}FunctionArn`,
    `arn:aws:lambda:eu-west-1:123456789012:function:organization-${step}`,
  ]);
  const machine = await createMachine(moto, { Partition: 'aws', ReportBucket: bucket, ...Object.fromEntries(arns) });
  const s3 = new S3Client({ ...moto.client, forcePathStyle: true });
  await s3.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }));
  const text = async (Key: string) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
    return (await Body?.transformToString()) ?? '';
  };
  return {
    machine,
    endpoint,
    invoke: functions.invoke,
    calls: router.calls,
    answerBy,
    async put(Key, Body) {
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
    },
    text,
    json: async (key) => JSON.parse(await text(key)),
    async keys(prefix) {
      const found: string[] = [];
      let ContinuationToken: string | undefined;
      do {
        const page: ListObjectsV2CommandOutput = await s3.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken }),
        );
        found.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
      return found;
    },
    async close() {
      s3.destroy();
      await functions.close();
      await Promise.all([router.close(), endpoint.close(), moto.close()]);
    },
  };
}
