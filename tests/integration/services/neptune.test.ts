import { CreateSecurityGroupCommand, CreateSubnetCommand, CreateVpcCommand, EC2Client } from '@aws-sdk/client-ec2';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  CreateDBClusterCommand,
  CreateDBClusterParameterGroupCommand,
  CreateDBClusterSnapshotCommand,
  CreateDBInstanceCommand,
  CreateDBSubnetGroupCommand,
  ModifyDBClusterParameterGroupCommand,
  ModifyDBClusterSnapshotAttributeCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { neptuneRules } from '../../../rules/neptune/index.ts';
import { auditMoto, statusesOf } from '../../support/audit-moto.ts';
import { type Moto, startMoto } from '../../support/moto.ts';

/** Moto supports neither engine versions nor the resources that AWS Backup protects nor Neptune Analytics, and refuses IAM authentication. */
const unknownToMoto = ['versionOffered', 'backup'];
const rules = neptuneRules.filter(
  ({ facts, resourceType }) => resourceType !== 'AWS::NeptuneGraph::Graph' && !facts.some((fact) => unknownToMoto.includes(fact)),
);

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());

test('evaluates secure and insecure clusters, their instances and snapshots', async () => {
  const ec2 = new EC2Client(moto.client);
  const rds = new RDSClient(moto.client);
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  const subnet = async (zone: string, CidrBlock: string) => {
    const { Subnet } = await ec2.send(
      new CreateSubnetCommand({ VpcId: Vpc?.VpcId, CidrBlock, AvailabilityZone: `${moto.client.region}${zone}` }),
    );
    return Subnet?.SubnetId ?? '';
  };
  const SubnetIds = [await subnet('a', '10.0.0.0/24'), await subnet('b', '10.0.1.0/24')];
  await rds.send(new CreateDBSubnetGroupCommand({ DBSubnetGroupName: 'graphs', DBSubnetGroupDescription: 'Graphs', SubnetIds }));
  const { GroupId } = await ec2.send(new CreateSecurityGroupCommand({ GroupName: 'graphs', Description: 'Graphs', VpcId: Vpc?.VpcId }));
  const { KeyMetadata } = await new KMSClient(moto.client).send(new CreateKeyCommand({}));
  const audited = { DBClusterParameterGroupName: 'audited' };
  await rds.send(
    new CreateDBClusterParameterGroupCommand({ ...audited, DBParameterGroupFamily: 'neptune1.3', Description: 'Writes the audit log' }),
  );
  await rds.send(
    new ModifyDBClusterParameterGroupCommand({
      ...audited,
      Parameters: [{ ParameterName: 'neptune_enable_audit_log', ParameterValue: '1', ApplyMethod: 'pending-reboot' }],
    }),
  );
  const cluster = async (DBClusterIdentifier: string, secure: boolean) => {
    await rds.send(
      new CreateDBClusterCommand({
        DBClusterIdentifier,
        Engine: 'neptune',
        ...(secure ? audited : {}),
        DBSubnetGroupName: 'graphs',
        VpcSecurityGroupIds: [GroupId ?? ''],
        StorageEncrypted: secure,
        ...(secure ? { KmsKeyId: KeyMetadata?.Arn } : {}),
        DeletionProtection: secure,
        CopyTagsToSnapshot: secure,
        BackupRetentionPeriod: secure ? 14 : 1,
        EnableCloudwatchLogsExports: secure ? ['audit'] : [],
      }),
    );
    await rds.send(
      new CreateDBInstanceCommand({
        DBInstanceIdentifier: `${DBClusterIdentifier}-1`,
        DBClusterIdentifier,
        Engine: 'neptune',
        DBInstanceClass: 'db.r6g.large',
        AutoMinorVersionUpgrade: secure,
        PubliclyAccessible: !secure,
      }),
    );
    const snapshot = { DBClusterSnapshotIdentifier: `${DBClusterIdentifier}-snapshot` };
    await rds.send(new CreateDBClusterSnapshotCommand({ ...snapshot, DBClusterIdentifier }));
    if (secure) return;
    await rds.send(new ModifyDBClusterSnapshotAttributeCommand({ ...snapshot, AttributeName: 'restore', ValuesToAdd: ['all'] }));
  };
  await cluster('secure', true);
  await cluster('insecure', false);

  const evaluated = await auditMoto(moto, rules, { regions: ['eu-west-1'] });
  // Moto does not change the zones of a cluster with its instances.
  const unsupported = { 'neptune-cluster-iam-authentication-enabled': 'FAIL', 'neptune-cluster-multi-az': 'FAIL' };
  const network = { 'neptune-cluster-private-subnets': 'PASS', 'neptune-cluster-security-group-restricted': 'PASS' };
  const settings = (status: string) => ({
    'neptune-cluster-audit-logs-exported': status,
    'neptune-cluster-backups-retained': status,
    'neptune-cluster-deletion-protected': status,
    'neptune-cluster-encrypted-at-rest': status,
    'neptune-cluster-tags-copied': status,
  });
  expect(statusesOf(evaluated, 'secure')).toEqual({ ...network, ...unsupported, ...settings('PASS') });
  expect(statusesOf(evaluated, 'insecure')).toEqual({ ...network, ...unsupported, ...settings('FAIL') });
  const instance = (status: string) => ({
    'neptune-instance-auto-minor-upgrade-enabled': status,
    'neptune-instance-not-public': status,
  });
  expect(statusesOf(evaluated, 'secure-1')).toEqual(instance('PASS'));
  expect(statusesOf(evaluated, 'insecure-1')).toEqual(instance('FAIL'));
  const snapshot = (status: string) => ({
    'neptune-snapshot-encrypted': status,
    'neptune-snapshot-not-public': status,
    'neptune-snapshot-shared-with-trusted-accounts': 'PASS',
  });
  expect(statusesOf(evaluated, 'secure-snapshot')).toEqual(snapshot('PASS'));
  expect(statusesOf(evaluated, 'insecure-snapshot')).toEqual(snapshot('FAIL'));
});
