import * as autoScaling from '@aws-sdk/client-auto-scaling';
import * as ec2 from '@aws-sdk/client-ec2';
import { autoscalingRules } from '../../../rules/autoscaling/index.ts';
import { collectors } from '../../../src/services/index.ts';
import { planFor } from '../../../src/collect/plan.ts';
import { collect, type Evaluated, evaluateAll } from '../../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';

/** Moto does not support metadata defaults, so the fixtures set metadata options explicitly. */
const rules = autoscalingRules;

let moto: Moto;
let machines: ec2.EC2Client;
let groups: autoScaling.AutoScalingClient;
let evaluated: readonly Evaluated[];

const statusesOf = (id: string) =>
  Object.fromEntries(evaluated.filter(({ resourceId }) => resourceId === id).map(({ ruleId, status }) => [ruleId, status]));

async function makeSubnet(VpcId: string | undefined, zone: string, index: number, assignsPublicIpv4: boolean): Promise<string> {
  const { Subnet } = await machines.send(
    new ec2.CreateSubnetCommand({ VpcId, CidrBlock: `10.0.${index}.0/24`, AvailabilityZone: `eu-west-1${zone}` }),
  );
  const SubnetId = Subnet?.SubnetId ?? '';
  await machines.send(new ec2.ModifySubnetAttributeCommand({ SubnetId, MapPublicIpOnLaunch: { Value: assignsPublicIpv4 } }));
  return SubnetId;
}

beforeAll(async () => {
  moto = await startMoto();
  await moto.reset();
  machines = new ec2.EC2Client(moto.client);
  groups = new autoScaling.AutoScalingClient(moto.client);
  const { Vpc } = await machines.send(new ec2.CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  const { GroupId = '' } = await machines.send(
    new ec2.CreateSecurityGroupCommand({ VpcId: Vpc?.VpcId, GroupName: 'web', Description: 'web' }),
  );
  const [a, b] = [await makeSubnet(Vpc?.VpcId, 'a', 0, false), await makeSubnet(Vpc?.VpcId, 'b', 1, false)];
  const open = await makeSubnet(Vpc?.VpcId, 'a', 2, true);
  const { ImageId = '' } = await machines.send(new ec2.RegisterImageCommand({ Name: 'golden', RootDeviceName: '/dev/xvda' }));

  const data: ec2.RequestLaunchTemplateData = { ImageId, InstanceType: 't3.micro', SecurityGroupIds: [GroupId] };
  const { LaunchTemplate } = await machines.send(
    new ec2.CreateLaunchTemplateCommand({
      LaunchTemplateName: 'web',
      LaunchTemplateData: { ...data, MetadataOptions: { HttpTokens: 'optional' } },
    }),
  );
  const LaunchTemplateId = LaunchTemplate?.LaunchTemplateId;
  await machines.send(
    new ec2.CreateLaunchTemplateVersionCommand({
      LaunchTemplateId,
      LaunchTemplateData: { ...data, MetadataOptions: { HttpTokens: 'optional' } },
    }),
  );
  await machines.send(
    new ec2.CreateLaunchTemplateVersionCommand({
      LaunchTemplateId,
      LaunchTemplateData: { ...data, MetadataOptions: { HttpTokens: 'required' } },
    }),
  );
  const sized = { MinSize: 0, MaxSize: 2 };
  const twoZones = `${a},${b}`;
  await groups.send(
    new autoScaling.CreateAutoScalingGroupCommand({
      AutoScalingGroupName: 'secure',
      ...sized,
      LaunchTemplate: { LaunchTemplateId, Version: '$Latest' },
      VPCZoneIdentifier: twoZones,
      Tags: [{ Key: 'team', Value: 'web' }],
    }),
  );
  await groups.send(
    new autoScaling.CreateAutoScalingGroupCommand({
      AutoScalingGroupName: 'behind',
      ...sized,
      LaunchTemplate: { LaunchTemplateId, Version: '2' },
      VPCZoneIdentifier: twoZones,
    }),
  );
  await groups.send(
    new autoScaling.CreateLaunchConfigurationCommand({
      LaunchConfigurationName: 'old',
      ImageId,
      InstanceType: 'm4.large',
      AssociatePublicIpAddress: true,
      SecurityGroups: [GroupId, 'sg-0123456789abcdef0'],
      UserData: Buffer.from('export DB_PASSWORD=Tr0ub4dor-and-3\n').toString('base64'),
    }),
  );
  await groups.send(
    new autoScaling.CreateAutoScalingGroupCommand({
      AutoScalingGroupName: 'legacy',
      ...sized,
      LaunchConfigurationName: 'old',
      VPCZoneIdentifier: open,
    }),
  );
  await groups.send(new autoScaling.SuspendProcessesCommand({ AutoScalingGroupName: 'legacy', ScalingProcesses: ['Launch'] }));

  const collected = await collect(planFor(rules, collectors), { endpoint: moto.url, accountId: motoAccountId });
  expect(collected.listingErrors).toEqual([]);
  expect(collected.resources.find(({ id }) => id === 'secure')).toMatchObject({ name: 'secure', tags: { team: 'web' } });
  evaluated = evaluateAll(rules, collected.resources);
});
afterAll(() => moto.close());

test('evaluates a securely configured group', () => {
  expect(statusesOf('secure')).toEqual({
    'autoscaling-group-elb-health-check': 'NOT_APPLICABLE',
    'autoscaling-group-image-current': 'PASS',
    'autoscaling-group-imdsv2-required': 'PASS',
    'autoscaling-group-multi-az': 'PASS',
    'autoscaling-group-no-public-ip': 'PASS',
    'autoscaling-group-processes-active': 'PASS',
    'autoscaling-group-uses-launch-template': 'PASS',
  });
});

test('evaluates a group that uses an older version of its launch template', () => {
  expect(statusesOf('behind')).toMatchObject({ 'autoscaling-group-imdsv2-required': 'FAIL' });
});

test('evaluates a group with a launch configuration', () => {
  expect(statusesOf('legacy')).toEqual({
    'autoscaling-group-elb-health-check': 'NOT_APPLICABLE',
    'autoscaling-group-image-current': 'PASS',
    'autoscaling-group-imdsv2-required': 'FAIL',
    'autoscaling-group-multi-az': 'FAIL',
    'autoscaling-group-no-public-ip': 'FAIL',
    'autoscaling-group-processes-active': 'FAIL',
    'autoscaling-group-uses-launch-template': 'FAIL',
  });
  expect(statusesOf('old')).toEqual({ 'autoscaling-launch-configuration-no-secrets': 'FAIL' });
});
