import * as backup from '@aws-sdk/client-backup';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { backupRules } from '../../../rules/backup/index.ts';
import { collectors } from '../../../src/services/index.ts';
import { planFor } from '../../../src/collect/plan.ts';
import { collect, type Evaluated, evaluateAll } from '../../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';

/** Moto supports neither backup selections, nor recovery points, nor the types and policies of vaults. */
const known = [
  'backup-plan-frequency-and-retention',
  'backup-plan-copy-isolated',
  'backup-copy-region-approved',
  'backup-vault-customer-key',
];
const rules = backupRules.filter(({ id }) => known.includes(id));

let moto: Moto;
let client: backup.BackupClient;
beforeAll(async () => {
  moto = await startMoto();
  client = new backup.BackupClient(moto.client);
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

const vaultIn = (region: string, BackupVaultName: string, EncryptionKeyArn?: string) =>
  new backup.BackupClient({ ...moto.client, region }).send(
    new backup.CreateBackupVaultCommand({ BackupVaultName, ...(EncryptionKeyArn === undefined ? {} : { EncryptionKeyArn }) }),
  );

async function makePlan(BackupPlanName: string, rule: Partial<backup.BackupRuleInput>): Promise<void> {
  const Rules = [{ RuleName: 'rule', TargetBackupVaultName: 'main', ...rule }];
  await client.send(new backup.CreateBackupPlanCommand({ BackupPlan: { BackupPlanName, Rules } }));
}

async function verdicts(): Promise<readonly Evaluated[]> {
  const { resources, listingErrors } = await collect(planFor(rules, collectors), {
    endpoint: moto.url,
    accountId: motoAccountId,
    regions: ['eu-west-1', 'us-east-1'],
  });
  expect(listingErrors).toEqual([]);
  return evaluateAll(rules, resources).map((verdict) => ({
    ...verdict,
    resourceId: resources.find(({ id }) => id === verdict.resourceId)?.name ?? verdict.resourceId,
  }));
}

const of = (evaluated: readonly Evaluated[], name: string) =>
  Object.fromEntries(evaluated.filter(({ resourceId }) => resourceId === name).map(({ ruleId, status }) => [ruleId, status]));

test('evaluates a daily plan with a cross-Region copy, and a plan without both', async () => {
  await vaultIn('eu-west-1', 'main');
  const copy = `arn:aws:backup:us-east-1:${motoAccountId}:backup-vault:copies`;
  await makePlan('daily', {
    ScheduleExpression: 'cron(0 5 ? * * *)',
    Lifecycle: { DeleteAfterDays: 35 },
    CopyActions: [{ DestinationBackupVaultArn: copy }],
  });
  await makePlan('weekly', { ScheduleExpression: 'cron(0 5 ? * SUN *)', Lifecycle: { DeleteAfterDays: 365 } });

  const evaluated = await verdicts();

  expect(of(evaluated, 'daily')).toEqual({
    'backup-copy-region-approved': 'NOT_APPLICABLE',
    'backup-plan-copy-isolated': 'PASS',
    'backup-plan-frequency-and-retention': 'PASS',
  });
  expect(of(evaluated, 'weekly')).toMatchObject({ 'backup-plan-copy-isolated': 'FAIL', 'backup-plan-frequency-and-retention': 'FAIL' });
});

test('does not evaluate a vault if the endpoint does not return its type', async () => {
  const { KeyMetadata } = await new KMSClient(moto.client).send(new CreateKeyCommand({}));
  await vaultIn('eu-west-1', 'own', KeyMetadata?.Arn);
  expect(of(await verdicts(), 'own')).toEqual({ 'backup-vault-customer-key': 'UNKNOWN' });
});
