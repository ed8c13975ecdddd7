import { AutoScalingClient, DescribeAutoScalingGroupsCommand, DescribeLaunchConfigurationsCommand } from '@aws-sdk/client-auto-scaling';
import { DescribeImagesCommand, DescribeInstancesCommand, DescribeLaunchTemplateVersionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { autoScalingGroupCollector } from '../../../src/services/autoscaling/auto-scaling-group.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const autoScaling = mockClient(AutoScalingClient);
const ec2 = mockClient(EC2Client);
const ssm = mockClient(SSMClient);

/** Groups by the image of their launch configuration. */
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
  const { resources, listingErrors } = await collect(autoScalingGroupCollector, { facts: ['images'] });
  expect(listingErrors).toEqual([]);
  return Object.fromEntries(resources.map(({ id, facts }) => [id, (facts as Record<string, unknown>)['images']]));
}

test('images are those of the groups, and an image that AWS does not return is null', async () => {
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

test('images of instances are read once', async () => {
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

test('an image from a parameter is not read, which is a collection error of its groups only', async () => {
  launching('ami-1', 'resolve:ssm:/golden');
  ec2.on(DescribeImagesCommand, asked('ami-1')).resolves({ Images: [{ ImageId: 'ami-1' }] });
  expect(await images()).toMatchObject({
    'ami-1': known({ 'ami-1': { ImageId: 'ami-1' } }),
    'resolve:ssm:/golden': {
      state: 'unreadable',
      collectionError: { kind: 'not-reported', message: expect.stringContaining('does not read') },
    },
  });
  expect(ssm.calls()).toHaveLength(0);
});
