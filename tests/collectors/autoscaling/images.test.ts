import { AutoScalingClient, DescribeAutoScalingGroupsCommand, DescribeLaunchConfigurationsCommand } from '@aws-sdk/client-auto-scaling';
import { DescribeImagesCommand, DescribeInstancesCommand, DescribeLaunchTemplateVersionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { autoScalingGroupCollector } from '../../../src/collectors/autoscaling/auto-scaling-group.ts';
import { known } from '../../../src/model/fact.ts';
import { collect } from '../../support/collect.ts';

const autoScaling = mockClient(AutoScalingClient);
const ec2 = mockClient(EC2Client);
const ssm = mockClient(SSMClient);
const denied = Object.assign(new Error('no'), { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } });

/** Groups named by the image that their launch configuration names. */
function launching(...images: readonly string[]): void {
  autoScaling.on(DescribeAutoScalingGroupsCommand).resolves({
    AutoScalingGroups: images.map(
      (name) => ({ AutoScalingGroupName: name, AutoScalingGroupARN: `arn:${name}`, LaunchConfigurationName: name }) as never,
    ),
  });
  autoScaling.on(DescribeLaunchConfigurationsCommand).resolves({
    LaunchConfigurations: images.map((name) => ({ LaunchConfigurationName: name, ImageId: name }) as never),
  });
}
const asked = (...ids: readonly string[]) => ({ Filters: [{ Name: 'image-id', Values: [...ids] }] });

beforeEach(() => {
  autoScaling.reset();
  ec2.reset();
  ssm.reset();
  ec2.on(DescribeInstancesCommand).resolves({ Reservations: [] });
  ec2.on(DescribeLaunchTemplateVersionsCommand).resolves({ LaunchTemplateVersions: [] });
  ec2.on(DescribeImagesCommand).resolves({ Images: [] });
});

async function images(): Promise<Record<string, unknown>> {
  const { resources, gaps } = await collect(autoScalingGroupCollector, { facts: ['images'] });
  expect(gaps).toEqual([]);
  return Object.fromEntries(resources.map(({ id, facts }) => [id, (facts as Record<string, unknown>)['images']]));
}

test('images are those that groups name; one that AWS does not show is null', async () => {
  launching('ami-1', 'ami-2');
  ec2.on(DescribeImagesCommand, asked('ami-1', 'ami-2')).resolves({
    Images: [
      {
        ImageId: 'ami-1',
        Name: 'golden',
        State: 'available',
        CreationDate: '2026-10-01T00:00:00.000Z',
        DeprecationTime: '2028-10-01T00:00:00.000Z',
        ImdsSupport: 'v2.0',
      },
    ],
  });
  expect(await images()).toEqual({
    'ami-1': known({
      'ami-1': {
        ImageId: 'ami-1',
        State: 'available',
        CreationDate: '2026-10-01T00:00:00.000Z',
        DeprecationTime: '2028-10-01T00:00:00.000Z',
        ImdsSupport: 'v2.0',
      },
    }),
    'ami-2': known({ 'ami-2': null }),
  });
  expect(ec2.commandCalls(DescribeImagesCommand)).toHaveLength(1);
  expect(ssm.calls()).toHaveLength(0);
});

test('images of instances are not asked for twice', async () => {
  launching('ami-1', 'ami-2', 'ami-gone');
  ec2.on(DescribeInstancesCommand).resolves({ Reservations: [{ Instances: [{ ImageId: 'ami-1' }, { ImageId: 'ami-gone' }] }] });
  ec2
    .on(DescribeImagesCommand, asked('ami-1', 'ami-gone'))
    .resolves({ Images: [{ ImageId: 'ami-1' }] })
    .on(DescribeImagesCommand, asked('ami-2'))
    .resolves({ Images: [{ ImageId: 'ami-2' }] });
  expect(await images()).toEqual({
    'ami-1': known({ 'ami-1': { ImageId: 'ami-1' } }),
    'ami-2': known({ 'ami-2': { ImageId: 'ami-2' } }),
    'ami-gone': known({ 'ami-gone': null }),
  });
  expect(ec2.commandCalls(DescribeImagesCommand)).toHaveLength(2);
});

test('parameters stand for image ids, by name or ARN, with a version or a label', async () => {
  const arn = 'arn:aws:ssm:eu-west-1:444455556666:parameter/golden';
  const names = [
    'resolve:ssm:/golden',
    'resolve:ssm:/golden:3',
    'resolve:ssm:/golden:prod',
    `resolve:ssm:${arn}`,
    'resolve:ssm:/none',
    'resolve:ssm:/text',
  ];
  launching(...names);
  ssm.on(GetParametersCommand).resolves({
    Parameters: [
      { Name: '/golden', Value: 'ami-7' },
      { Name: '/golden', Selector: ':3', Value: 'ami-3' },
      { Name: '/golden', Selector: 'prod', Value: 'ami-5' },
      { Name: '/golden', ARN: arn, Value: 'ami-9' },
      { Name: '/text', Value: 'some secret' },
    ],
    InvalidParameters: ['/none'],
  });
  ec2.on(DescribeImagesCommand).callsFake(({ Filters }) => ({ Images: Filters[0].Values.map((ImageId: string) => ({ ImageId })) }));
  expect(await images()).toEqual({
    'resolve:ssm:/golden': known({ 'resolve:ssm:/golden': { ImageId: 'ami-7' } }),
    'resolve:ssm:/golden:3': known({ 'resolve:ssm:/golden:3': { ImageId: 'ami-3' } }),
    'resolve:ssm:/golden:prod': known({ 'resolve:ssm:/golden:prod': { ImageId: 'ami-5' } }),
    [`resolve:ssm:${arn}`]: known({ [`resolve:ssm:${arn}`]: { ImageId: 'ami-9' } }),
    'resolve:ssm:/none': known({ 'resolve:ssm:/none': null }),
    'resolve:ssm:/text': known({ 'resolve:ssm:/text': null }),
  });
  expect(ssm.calls()).toHaveLength(1);
});

test('parameters are read ten at a time, and one that may not be read is a gap of its groups only', async () => {
  const names = Array.from({ length: 11 }, (_, index) => `resolve:ssm:/image-${String(index).padStart(2, '0')}`);
  launching('ami-1', ...names);
  ssm
    .on(GetParametersCommand)
    .rejects(denied)
    .on(GetParametersCommand, { Names: ['/image-10'] })
    .resolves({ Parameters: [{ Name: '/image-10', Value: 'ami-1' }] });
  ec2.on(DescribeImagesCommand, asked('ami-1')).resolves({ Images: [{ ImageId: 'ami-1' }] });
  const found = await images();
  expect(found).toMatchObject({
    'ami-1': known({ 'ami-1': { ImageId: 'ami-1' } }),
    'resolve:ssm:/image-00': { state: 'unreadable', gap: { kind: 'denied', action: 'ssm:GetParameters' } },
    'resolve:ssm:/image-09': { state: 'unreadable' },
    'resolve:ssm:/image-10': known({ 'resolve:ssm:/image-10': { ImageId: 'ami-1' } }),
  });
  expect(ssm.calls()).toHaveLength(2);
});
