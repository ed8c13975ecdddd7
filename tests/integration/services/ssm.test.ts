import { EC2Client, RunInstancesCommand } from '@aws-sdk/client-ec2';
import { CreateDocumentCommand, ModifyDocumentPermissionCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { ssmRules } from '../../../rules/ssm/index.ts';
import { collectors } from '../../../src/services/index.ts';
import { planFor } from '../../../src/collect/plan.ts';
import { collect, type Collected, type Evaluated, evaluateAll } from '../../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';

jest.setTimeout(120_000);

/** Moto supports neither managed nodes and their patches nor settings and the contents of a baseline. */
const known = [
  'ssm-document-no-secrets',
  'ssm-document-not-public',
  'ssm-parameter-secrets-secure',
  'ssm-instance-patch-compliant',
  'ssm-instance-managed',
];
const rules = ssmRules.filter(({ id }) => known.includes(id));

let moto: Moto;
let collected: Collected;
let evaluated: readonly Evaluated[];

async function makeDocument(ssm: SSMClient, Name: string, line: string, sharedWith?: string): Promise<void> {
  const mainSteps = [{ action: 'aws:runShellScript', name: 'run', inputs: { runCommand: [line] } }];
  const Content = JSON.stringify({ schemaVersion: '2.2', description: Name, mainSteps });
  await ssm.send(new CreateDocumentCommand({ Name, Content, DocumentType: 'Command', DocumentFormat: 'JSON' }));
  if (sharedWith !== undefined) {
    await ssm.send(new ModifyDocumentPermissionCommand({ Name, PermissionType: 'Share', AccountIdsToAdd: [sharedWith] }));
  }
}

beforeAll(async () => {
  moto = await startMoto();
  const ssm = new SSMClient(moto.client);
  await makeDocument(ssm, 'private-deploy', 'PASSWORD={{ssm-secure:/shop/password}}');
  await makeDocument(ssm, 'public-deploy', 'export PASSWORD="Tr0ub4dor-and-3"', 'all');
  await makeDocument(ssm, 'shared-deploy', './deploy.sh', '444455556666');
  await ssm.send(new PutParameterCommand({ Name: '/shop/password', Type: 'SecureString', Value: 'Tr0ub4dor-and-3' }));
  await ssm.send(new PutParameterCommand({ Name: '/erp/password', Type: 'String', Value: 'Tr0ub4dor-and-3' }));
  for (let index = 0; index < 60; index += 1) {
    await ssm.send(new PutParameterCommand({ Name: `/shop/flag-${index}`, Type: 'String', Value: 'on' }));
  }
  const ec2 = new EC2Client(moto.client);
  await ec2.send(new RunInstancesCommand({ ImageId: 'ami-12c6146b', InstanceType: 't3.micro', MinCount: 1, MaxCount: 1 }));

  collected = await collect(planFor(rules, collectors), {
    endpoint: moto.url,
    credentials: moto.client.credentials,
    accountId: motoAccountId,
  });
  evaluated = evaluateAll(rules, collected.resources);
});
afterAll(() => moto.close());

const verdicts = (ruleId: string) =>
  Object.fromEntries(evaluated.filter((verdict) => verdict.ruleId === ruleId).map(({ resourceId, status }) => [resourceId, status]));

test('evaluates documents by the accounts that they are shared with', () => {
  expect(collected.listingErrors).toEqual([]);
  expect(verdicts('ssm-document-not-public')).toEqual({ 'private-deploy': 'PASS', 'public-deploy': 'FAIL', 'shared-deploy': 'FAIL' });
});

test('evaluates documents by their content', () => {
  expect(verdicts('ssm-document-no-secrets')).toEqual({ 'private-deploy': 'PASS', 'public-deploy': 'FAIL', 'shared-deploy': 'PASS' });
});

test('reads all pages of parameters, and no value', () => {
  const found = verdicts('ssm-parameter-secrets-secure');
  expect(Object.keys(found)).toHaveLength(62);
  expect(found).toMatchObject({ '/shop/password': 'PASS', '/erp/password': 'FAIL', '/shop/flag-59': 'NOT_APPLICABLE' });
  expect(JSON.stringify(collected)).not.toContain('Tr0ub4dor');
});

test('is UNKNOWN for node data that the endpoint does not return', () => {
  expect(Object.values(verdicts('ssm-instance-managed'))).toEqual(['UNKNOWN']);
  expect(Object.values(verdicts('ssm-instance-patch-compliant'))).toEqual(['UNKNOWN']);
});
