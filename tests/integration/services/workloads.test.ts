import { EMRClient, RunJobFlowCommand } from '@aws-sdk/client-emr';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  AddPermissionCommand,
  CreateAliasCommand,
  CreateFunctionCommand,
  LambdaClient,
  PublishVersionCommand,
} from '@aws-sdk/client-lambda';
import { emrRules } from '../../../rules/emr/index.ts';
import { lambdaRules } from '../../../rules/lambda/index.ts';
import { collectors } from '../../../src/services/index.ts';
import { planFor } from '../../../src/collect/plan.ts';
import { collect, evaluateAll } from '../../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';
import { policyText } from '../../support/resources/policy.ts';

/** Moto supports neither runtime management nor code signing, EMR security configurations only in part, and no Beanstalk settings. */
const evaluated = new Set([
  'lambda-function-not-public',
  'lambda-function-runtime-supported',
  'lambda-function-tracing-enabled',
  'emr-cluster-logging-enabled',
  'emr-cluster-termination-protected',
]);
const rules = [...lambdaRules, ...emrRules].filter(({ id }) => evaluated.has(id));

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

/** Statuses by resource and rule. */
async function statuses() {
  const { resources, listingErrors } = await collect(planFor(rules, collectors), {
    endpoint: moto.url,
    accountId: motoAccountId,
    regions: ['eu-west-1'],
  });
  expect(listingErrors).toEqual([]);
  const names = new Map(resources.map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    evaluateAll(rules, resources).map(({ ruleId, resourceId, status }) => [`${names.get(resourceId)} ${ruleId}`, status]),
  );
}

test('evaluates secure and insecure functions', async () => {
  const service = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const { Role } = await new IAMClient(moto.client).send(
    new CreateRoleCommand({ RoleName: 'functions', AssumeRolePolicyDocument: policyText(service) }),
  );
  const client = new LambdaClient(moto.client);
  const code = { Role: Role?.Arn, Handler: 'index.handler', Code: { ZipFile: Buffer.from('code') } };
  await client.send(
    new CreateFunctionCommand({ ...code, FunctionName: 'orders', Runtime: 'nodejs24.x', TracingConfig: { Mode: 'Active' } }),
  );
  await client.send(new CreateFunctionCommand({ ...code, FunctionName: 'legacy', Runtime: 'python3.8' }));
  await client.send(
    new AddPermissionCommand({ FunctionName: 'legacy', StatementId: 'all', Action: 'lambda:InvokeFunction', Principal: '*' }),
  );
  // Only a published version is public, through an alias.
  await client.send(new CreateFunctionCommand({ ...code, FunctionName: 'released', Runtime: 'nodejs24.x' }));
  const { Version = '' } = await client.send(new PublishVersionCommand({ FunctionName: 'released' }));
  await client.send(new CreateAliasCommand({ FunctionName: 'released', Name: 'live', FunctionVersion: Version }));
  await client.send(
    new AddPermissionCommand({
      FunctionName: 'released',
      Qualifier: Version,
      StatementId: 'all',
      Action: 'lambda:InvokeFunction',
      Principal: '*',
    }),
  );

  expect(await statuses()).toEqual({
    'released lambda-function-not-public': 'FAIL',
    'released lambda-function-runtime-supported': 'PASS',
    'released lambda-function-tracing-enabled': 'FAIL',
    'orders lambda-function-not-public': 'PASS',
    'orders lambda-function-runtime-supported': 'PASS',
    'orders lambda-function-tracing-enabled': 'PASS',
    'legacy lambda-function-not-public': 'FAIL',
    'legacy lambda-function-runtime-supported': 'FAIL',
    'legacy lambda-function-tracing-enabled': 'FAIL',
  });
});

test('evaluates clusters with and without logging', async () => {
  const client = new EMRClient(moto.client);
  const instances = { MasterInstanceType: 'm5.large', SlaveInstanceType: 'm5.large', InstanceCount: 2, KeepJobFlowAliveWhenNoSteps: true };
  await client.send(
    new RunJobFlowCommand({
      Name: 'nightly',
      ReleaseLabel: 'emr-7.10.0',
      LogUri: 's3://logs/emr/',
      Instances: { ...instances, TerminationProtected: true },
    }),
  );
  await client.send(new RunJobFlowCommand({ Name: 'adhoc', ReleaseLabel: 'emr-7.10.0', Instances: instances }));

  expect(await statuses()).toEqual({
    'nightly emr-cluster-logging-enabled': 'PASS',
    'nightly emr-cluster-termination-protected': 'PASS',
    'adhoc emr-cluster-logging-enabled': 'FAIL',
    'adhoc emr-cluster-termination-protected': 'FAIL',
  });
});
