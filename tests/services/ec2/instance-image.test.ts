import {
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeLaunchTemplateVersionsCommand,
  EC2Client,
  type Instance,
} from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { instanceCollector } from '../../../src/services/ec2/instance.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ec2 = mockClient(EC2Client);
beforeEach(() => ec2.reset());

const refused = (name: string, httpStatusCode = 403) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });

const listed = (...instances: readonly Instance[]) =>
  ec2.on(DescribeInstancesCommand).resolves({ Reservations: [{ Instances: [...instances] }] });

const factsOf = async (facts: readonly string[]) => {
  const { resources, listingErrors } = await collect(instanceCollector, { facts });
  expect(listingErrors).toEqual([]);
  return Object.fromEntries(resources.map(({ id, facts: values }) => [id, values as Record<string, unknown>]));
};

describe('images', () => {
  const image = (ImageId: string) => ({
    ImageId,
    OwnerId: '137112412989',
    CreationDate: '2026-01-01T00:00:00.000Z',
    State: 'available' as const,
    Name: 'x',
  });

  test('in use are read once each, together with those of launch templates', async () => {
    listed({ InstanceId: 'i-1', ImageId: 'ami-2' }, { InstanceId: 'i-2', ImageId: 'ami-1' }, { InstanceId: 'i-3', ImageId: 'ami-2' });
    ec2.on(DescribeLaunchTemplateVersionsCommand).resolves({
      LaunchTemplateVersions: [
        { LaunchTemplateId: 'lt-1', VersionNumber: 1, LaunchTemplateData: { ImageId: 'ami-3' } },
        { LaunchTemplateId: 'lt-2', VersionNumber: 1, LaunchTemplateData: { ImageId: 'resolve:ssm:/golden' } },
      ],
    });
    ec2.on(DescribeImagesCommand).resolves({ Images: [image('ami-2')] });
    const facts = await factsOf(['image']);
    expect(ec2.commandCalls(DescribeImagesCommand).map(({ args }) => args[0].input)).toEqual([
      { Filters: [{ Name: 'image-id', Values: ['ami-1', 'ami-2', 'ami-3'] }], IncludeDeprecated: true, IncludeDisabled: true },
    ]);
    const found = known({ OwnerId: '137112412989', CreationDate: '2026-01-01T00:00:00.000Z', State: 'available' });
    expect(facts).toEqual({ 'i-1': { image: found }, 'i-2': { image: absent() }, 'i-3': { image: found } });
  });

  test('are read in batches of a hundred', async () => {
    listed(...Array.from({ length: 230 }, (_, index) => ({ InstanceId: `i-${index}`, ImageId: `ami-${index}` })));
    ec2.on(DescribeLaunchTemplateVersionsCommand).resolves({});
    ec2.on(DescribeImagesCommand).resolves({ Images: [] });
    await factsOf(['image']);
    const sizes = ec2.commandCalls(DescribeImagesCommand).map(({ args }) => args[0].input.Filters?.[0]?.Values?.length);
    expect(sizes).toEqual([100, 100, 30]);
  });

  test('are unreadable if denied', async () => {
    listed({ InstanceId: 'i-1', ImageId: 'ami-1' });
    ec2.on(DescribeLaunchTemplateVersionsCommand).resolves({});
    ec2.on(DescribeImagesCommand).rejects(refused('UnauthorizedOperation'));
    expect(await factsOf(['image'])).toMatchObject({
      'i-1': { image: { state: 'unreadable', collectionError: { kind: 'denied', action: 'ec2:DescribeImages' } } },
    });
  });
});
