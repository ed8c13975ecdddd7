import { CreateSubnetCommand, CreateVpcCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand,
  CreateClusterSnapshotCommand,
  CreateClusterSubnetGroupCommand,
  RedshiftClient,
} from '@aws-sdk/client-redshift';
import { redshiftRules } from '../../../rules/redshift/index.ts';
import { auditMoto, statusesOf } from '../../support/audit-moto.ts';
import { type Moto, startMoto } from '../../support/moto.ts';

/** Moto supports neither parameters nor datashares nor Redshift Serverless, and does not return maintenance tracks. */
const supported = [
  'redshift-cluster-not-public',
  'redshift-cluster-encrypted-at-rest',
  'redshift-cluster-snapshots-retained',
  'redshift-cluster-admin-name-custom',
  'redshift-cluster-enhanced-vpc-routing',
  'redshift-snapshot-shared-with-trusted-accounts',
  'redshift-subnet-group-multi-az',
];

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());

test('evaluates secure and insecure clusters', async () => {
  const ec2 = new EC2Client(moto.client);
  const redshift = new RedshiftClient(moto.client);
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  const subnet = async (zone: string, CidrBlock: string) => {
    const { Subnet } = await ec2.send(
      new CreateSubnetCommand({ VpcId: Vpc?.VpcId, CidrBlock, AvailabilityZone: `${moto.client.region}${zone}` }),
    );
    return Subnet?.SubnetId ?? '';
  };
  const [first, second] = [await subnet('a', '10.0.0.0/24'), await subnet('b', '10.0.1.0/24')];
  const group = (ClusterSubnetGroupName: string, ...SubnetIds: string[]) =>
    redshift.send(new CreateClusterSubnetGroupCommand({ ClusterSubnetGroupName, Description: 'Subnets', SubnetIds }));
  await group('two-zones', first, second);
  await group('one-zone', first);
  const cluster = (ClusterIdentifier: string, secure: boolean) =>
    redshift.send(
      new CreateClusterCommand({
        ClusterIdentifier,
        NodeType: 'ra3.xlplus',
        MasterUsername: secure ? 'warehouse_owner' : 'awsuser',
        MasterUserPassword: 'Only-for-moto-1',
        ClusterSubnetGroupName: secure ? 'two-zones' : 'one-zone',
        PubliclyAccessible: !secure,
        Encrypted: secure,
        EnhancedVpcRouting: secure,
        AutomatedSnapshotRetentionPeriod: secure ? 14 : 1,
      }),
    );
  await cluster('secure', true);
  await cluster('insecure', false);
  await redshift.send(new CreateClusterSnapshotCommand({ ClusterIdentifier: 'secure', SnapshotIdentifier: 'before-migration' }));

  const evaluated = await auditMoto(
    moto,
    redshiftRules.filter(({ id }) => supported.includes(id)),
    { regions: ['eu-west-1'] },
  );
  const clusterRules = supported.filter((id) => id.startsWith('redshift-cluster-'));
  const all = (status: string) => Object.fromEntries(clusterRules.map((id) => [id, status]));
  expect(statusesOf(evaluated, 'secure')).toEqual(all('PASS'));
  expect(statusesOf(evaluated, 'insecure')).toEqual(all('FAIL'));
  expect(statusesOf(evaluated, 'two-zones')).toEqual({ 'redshift-subnet-group-multi-az': 'PASS' });
  expect(statusesOf(evaluated, 'one-zone')).toEqual({ 'redshift-subnet-group-multi-az': 'FAIL' });
  expect(statusesOf(evaluated, 'before-migration')).toEqual({ 'redshift-snapshot-shared-with-trusted-accounts': 'PASS' });
});
