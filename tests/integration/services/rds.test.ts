import { CreateSecurityGroupCommand, CreateSubnetCommand, CreateVpcCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateDBClusterCommand,
  CreateDBClusterSnapshotCommand,
  type CreateDBInstanceCommandInput,
  CreateDBInstanceCommand,
  CreateDBParameterGroupCommand,
  CreateDBSnapshotCommand,
  CreateDBSubnetGroupCommand,
  CreateEventSubscriptionCommand,
  ModifyDBClusterSnapshotAttributeCommand,
  ModifyDBParameterGroupCommand,
  ModifyDBSnapshotAttributeCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { rdsRules } from '../../../rules/rds/index.ts';
import { collectors } from '../../../src/services/index.ts';
import { planFor } from '../../../src/collect/plan.ts';
import { collect, type Collected, type Evaluated, evaluateAll } from '../../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';

jest.setTimeout(120_000);

/** Moto supports neither versions nor maintenance nor certificates nor the resources that AWS Backup protects. */
const unknownToMoto = ['versionOffered', 'pendingMaintenance', 'caValidTill', 'backup'];
const rules = rdsRules.filter(({ facts }) => !facts.some((fact) => unknownToMoto.includes(fact)));

let moto: Moto;
let rds: RDSClient;
let collected: Collected;
let evaluated: readonly Evaluated[];

async function makeSubnetGroup(): Promise<string> {
  const ec2 = new EC2Client(moto.client);
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  const subnetIds: string[] = [];
  for (const [index, zone] of ['a', 'b'].entries()) {
    const { Subnet } = await ec2.send(
      new CreateSubnetCommand({ VpcId: Vpc?.VpcId, CidrBlock: `10.0.${index}.0/24`, AvailabilityZone: `eu-west-1${zone}` }),
    );
    subnetIds.push(Subnet?.SubnetId ?? '');
  }
  await rds.send(
    new CreateDBSubnetGroupCommand({ DBSubnetGroupName: 'private', DBSubnetGroupDescription: 'private', SubnetIds: subnetIds }),
  );
  const { GroupId } = await ec2.send(new CreateSecurityGroupCommand({ GroupName: 'db', Description: 'db', VpcId: Vpc?.VpcId }));
  return GroupId ?? '';
}

async function makeParameterGroup(name: string, value: string): Promise<void> {
  await rds.send(
    new CreateDBParameterGroupCommand({ DBParameterGroupName: name, DBParameterGroupFamily: 'postgres14', Description: name }),
  );
  await rds.send(
    new ModifyDBParameterGroupCommand({
      DBParameterGroupName: name,
      Parameters: [{ ParameterName: 'rds.force_ssl', ParameterValue: value, ApplyMethod: 'immediate' }],
    }),
  );
}

beforeAll(async () => {
  moto = await startMoto();
  await moto.reset();
  rds = new RDSClient(moto.client);
  const group = await makeSubnetGroup();
  await makeParameterGroup('strict', '1');
  await makeParameterGroup('loose', '0');
  const common: Omit<CreateDBInstanceCommandInput, 'DBInstanceIdentifier'> = {
    Engine: 'postgres',
    EngineVersion: '14.12',
    DBInstanceClass: 'db.t4g.medium',
    AllocatedStorage: 20,
    MasterUserPassword: 'not-a-real-password',
    DBSubnetGroupName: 'private',
    VpcSecurityGroupIds: [group],
  };
  await rds.send(
    new CreateDBInstanceCommand({
      ...common,
      DBInstanceIdentifier: 'payments',
      MasterUsername: 'meridian',
      Port: 6432,
      PubliclyAccessible: false,
      StorageEncrypted: true,
      DeletionProtection: true,
      BackupRetentionPeriod: 14,
      MultiAZ: true,
      AutoMinorVersionUpgrade: true,
      EnableIAMDatabaseAuthentication: true,
      CopyTagsToSnapshot: true,
      EnableCloudwatchLogsExports: ['postgresql'],
      DBParameterGroupName: 'strict',
      Tags: [{ Key: 'team', Value: 'payments' }],
    }),
  );
  await rds.send(
    new CreateDBInstanceCommand({
      ...common,
      DBInstanceIdentifier: 'reviews',
      MasterUsername: 'postgres',
      Port: 5432,
      PubliclyAccessible: true,
      StorageEncrypted: false,
      DeletionProtection: false,
      BackupRetentionPeriod: 0,
      MultiAZ: false,
      AutoMinorVersionUpgrade: false,
      DBParameterGroupName: 'loose',
    }),
  );
  await rds.send(
    new CreateDBClusterCommand({
      DBClusterIdentifier: 'orders',
      Engine: 'aurora-postgresql',
      EngineVersion: '16.3',
      MasterUsername: 'meridian',
      MasterUserPassword: 'not-a-real-password',
      StorageEncrypted: true,
      DeletionProtection: true,
      BackupRetentionPeriod: 1,
    }),
  );
  await rds.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: 'orders-1',
      DBClusterIdentifier: 'orders',
      Engine: 'aurora-postgresql',
      DBInstanceClass: 'db.r7g.large',
    }),
  );
  await rds.send(
    new CreateDBClusterCommand({
      DBClusterIdentifier: 'graph',
      Engine: 'neptune',
      MasterUsername: 'm',
      MasterUserPassword: 'not-a-real-password',
    }),
  );
  await rds.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'payments', DBSnapshotIdentifier: 'payments-1' }));
  await rds.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'reviews', DBSnapshotIdentifier: 'reviews-1' }));
  await rds.send(
    new ModifyDBSnapshotAttributeCommand({ DBSnapshotIdentifier: 'reviews-1', AttributeName: 'restore', ValuesToAdd: ['all'] }),
  );
  await rds.send(new CreateDBClusterSnapshotCommand({ DBClusterIdentifier: 'orders', DBClusterSnapshotIdentifier: 'orders-1' }));
  await rds.send(
    new ModifyDBClusterSnapshotAttributeCommand({
      DBClusterSnapshotIdentifier: 'orders-1',
      AttributeName: 'restore',
      ValuesToAdd: ['999900001111'],
    }),
  );
  await rds.send(
    new CreateEventSubscriptionCommand({
      SubscriptionName: 'instances',
      SnsTopicArn: `arn:aws:sns:eu-west-1:${motoAccountId}:events`,
      SourceType: 'db-instance',
      Enabled: true,
    }),
  );
  collected = await collect(planFor(rules, collectors), { endpoint: moto.url, accountId: motoAccountId });
  evaluated = evaluateAll(rules, collected.resources);
});
afterAll(() => moto.close());

/** Verdicts on one resource, except for Enhanced Monitoring and default parameter groups of Aurora, which moto lacks. */
const of = (type: string, id: string) => {
  const arn = collected.resources.find((resource) => resource.type === `AWS::RDS::${type}` && resource.id === id)?.arn;
  const own = evaluated.filter(({ ruleId, resourceId, status }) => resourceId === id && status !== 'UNKNOWN' && typeOf(ruleId) === type);
  return { arn, verdicts: Object.fromEntries(own.map(({ ruleId, status }) => [ruleId, status])) };
};
const typeOf = (ruleId: string) => rules.find(({ id }) => id === ruleId)?.resourceType.replace('AWS::RDS::', '');
const arn = (kind: string, id: string) => `arn:aws:rds:eu-west-1:${motoAccountId}:${kind}:${id}`;

test('lists the RDS resources', () => {
  expect(collected.listingErrors).toEqual([]);
  const found = collected.resources.map(({ type, id }) => `${type.replace('AWS::RDS::', '')} ${id}`);
  expect(found.filter((name) => !name.includes('rds:')).sort()).toEqual([
    `AWS::::Account ${motoAccountId}`,
    'DBCluster orders',
    'DBClusterSnapshot orders-1',
    'DBInstance orders-1',
    'DBInstance payments',
    'DBInstance reviews',
    'DBSnapshot payments-1',
    'DBSnapshot reviews-1',
  ]);
  expect(collected.resources.find(({ id }) => id === 'payments')?.tags).toEqual({ team: 'payments' });
});

test('evaluates a securely configured instance', () => {
  expect(of('DBInstance', 'payments')).toEqual({
    arn: arn('db', 'payments'),
    verdicts: {
      'rds-auto-minor-upgrade-enabled': 'PASS',
      'rds-automated-backups-enabled': 'PASS',
      'rds-deletion-protection-enabled': 'PASS',
      'rds-iam-authentication-enabled': 'PASS',
      'rds-instance-not-publicly-accessible': 'PASS',
      'rds-instance-private-subnets': 'PASS',
      'rds-logs-exported': 'PASS',
      'rds-master-password-managed': 'FAIL',
      'rds-master-user-not-default': 'PASS',
      'rds-multi-az-enabled': 'PASS',
      'rds-non-default-port': 'PASS',
      'rds-replica-region-approved': 'NOT_APPLICABLE',
      'rds-security-group-not-open': 'PASS',
      'rds-snapshot-inherits-classification': 'PASS',
      'rds-storage-encrypted': 'PASS',
      'rds-tls-enforced': 'PASS',
    },
  });
});

test('evaluates an instance with default settings', () => {
  expect(of('DBInstance', 'reviews').verdicts).toEqual({
    'rds-auto-minor-upgrade-enabled': 'FAIL',
    'rds-automated-backups-enabled': 'FAIL',
    'rds-deletion-protection-enabled': 'FAIL',
    'rds-iam-authentication-enabled': 'FAIL',
    'rds-instance-not-publicly-accessible': 'FAIL',
    'rds-instance-private-subnets': 'PASS',
    'rds-master-password-managed': 'FAIL',
    'rds-master-user-not-default': 'FAIL',
    'rds-multi-az-enabled': 'FAIL',
    'rds-non-default-port': 'FAIL',
    'rds-replica-region-approved': 'NOT_APPLICABLE',
    'rds-security-group-not-open': 'PASS',
    'rds-snapshot-inherits-classification': 'FAIL',
    'rds-storage-encrypted': 'FAIL',
    'rds-tls-enforced': 'FAIL',
  });
});

test('evaluates a cluster and its member', () => {
  expect(of('DBCluster', 'orders')).toMatchObject({
    arn: arn('cluster', 'orders'),
    verdicts: {
      'rds-cluster-auto-minor-upgrade-enabled': 'PASS',
      'rds-cluster-automated-backups-enabled': 'FAIL',
      'rds-cluster-deletion-protection-enabled': 'PASS',
      'rds-cluster-master-user-not-default': 'PASS',
      'rds-cluster-multi-az-enabled': 'FAIL',
      'rds-cluster-storage-encrypted': 'PASS',
    },
  });
  expect(of('DBInstance', 'orders-1').verdicts).toMatchObject({
    'rds-automated-backups-enabled': 'NOT_APPLICABLE',
    'rds-deletion-protection-enabled': 'NOT_APPLICABLE',
    'rds-multi-az-enabled': 'NOT_APPLICABLE',
    'rds-tls-enforced': 'NOT_APPLICABLE',
  });
});

test('evaluates snapshots and their sharing', () => {
  expect(of('DBSnapshot', 'payments-1').verdicts).toEqual({
    'rds-snapshot-encrypted': 'PASS',
    'rds-snapshot-not-public': 'PASS',
    'rds-snapshot-shared-with-trusted-accounts': 'PASS',
  });
  expect(of('DBSnapshot', 'reviews-1').verdicts).toEqual({
    'rds-snapshot-encrypted': 'FAIL',
    'rds-snapshot-not-public': 'FAIL',
    'rds-snapshot-shared-with-trusted-accounts': 'PASS',
  });
  expect(of('DBClusterSnapshot', 'orders-1').verdicts).toEqual({
    'rds-cluster-snapshot-encrypted': 'PASS',
    'rds-cluster-snapshot-not-public': 'PASS',
    'rds-cluster-snapshot-shared-with-trusted-accounts': 'FAIL',
  });
});

test('evaluates event subscriptions', () => {
  const [events] = evaluated.filter(({ ruleId }) => ruleId === 'rds-event-notifications-configured');
  expect(events).toMatchObject({
    status: 'FAIL',
    evidence: { events: expect.arrayContaining(['db-cluster failure']) },
  });
  expect(events?.evidence['events']).not.toContain('db-instance failure');
});
