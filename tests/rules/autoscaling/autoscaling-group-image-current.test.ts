import { autoscalingGroupImageCurrent } from '../../../rules/autoscaling/autoscaling-group-image-current.ts';
import type { LaunchImage } from '../../../src/services/autoscaling/facts.ts';
import { deletedTemplate, launchTemplate } from '../../support/resources/launch.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const image = (change: Partial<LaunchImage> = {}): LaunchImage => ({
  ImageId: 'ami-1',
  State: 'available',
  CreationDate: daysAgo(20),
  DeprecationTime: daysAgo(-700),
  ...change,
});
const source = 'launch template web, version 3';

testRule(autoscalingGroupImageCurrent, {
  base: { launchSources: [launchTemplate()], images: { 'ami-1': image() } },
  pass: [
    { name: 'passes when recent', message: 'current', evidence: { days: 20 } },
    { name: 'passes exactly at the maximum age', facts: { images: { 'ami-1': image({ CreationDate: daysAgo(180) }) } } },
    { name: 'passes when approved', params: { approvedImages: ['ami-0', 'ami-1'] } },
    {
      name: 'passes when instances are replaced regularly',
      facts: { maxInstanceLifetime: 7 * 86_400 },
      evidence: { replacedAfterDays: 7 },
    },
    {
      name: 'passes by a parameter',
      facts: {
        launchSources: [launchTemplate({ imageId: 'resolve:ssm:/golden' })],
        images: { 'resolve:ssm:/golden': image({ ImageId: 'ami-2' }) },
      },
      params: { approvedImages: ['ami-2'] },
    },
    {
      name: 'passes for the oldest of two',
      facts: {
        launchSources: [launchTemplate(), launchTemplate({ imageId: 'ami-2' })],
        images: { 'ami-1': image(), 'ami-2': image({ ImageId: 'ami-2', CreationDate: daysAgo(90) }) },
      },
      evidence: { days: 90 },
    },
  ],
  fail: [
    {
      name: 'fails when old',
      facts: { images: { 'ami-1': image({ CreationDate: daysAgo(181) }) } },
      message: 'problems',
      severity: 'medium',
      evidence: { problems: [`${source}: image ami-1 is 181 days old`] },
    },
    {
      name: 'fails when deprecated',
      facts: { images: { 'ami-1': image({ DeprecationTime: '2026-11-01T00:00:00.000Z' }) } },
      evidence: { problems: [`${source}: image ami-1 has been deprecated since 2026-11-01`] },
    },
    {
      name: 'fails when disabled',
      facts: { images: { 'ami-1': image({ State: 'disabled' }) } },
      evidence: { problems: [`${source}: image ami-1 is disabled`] },
    },
    { name: 'fails when gone', facts: { images: { 'ami-1': null } }, evidence: { problems: [`${source}: image ami-1 is not available`] } },
    { name: 'fails when deleted and missing from the response', facts: { images: {} } },
    {
      name: 'fails for a parameter that does not exist',
      facts: { launchSources: [launchTemplate({ imageId: 'resolve:ssm:/golden' })], images: { 'resolve:ssm:/golden': null } },
    },
    {
      name: 'fails when not approved',
      params: { approvedImages: ['ami-0'] },
      evidence: { problems: [`${source}: image ami-1 is not approved`] },
    },
    {
      name: 'fails with no image',
      facts: { launchSources: [{ ...deletedTemplate(), exists: true }], images: {} },
      evidence: { problems: ['launch template web, version 9: does not specify an image'] },
    },
    {
      name: 'fails with no launch source',
      facts: { launchSources: [deletedTemplate()], images: {} },
      evidence: { problems: ['launch template web, version 9: does not exist'] },
    },
    {
      name: 'fails for one of two sources',
      facts: {
        launchSources: [launchTemplate(), launchTemplate({ name: 'launch template arm, version 1', imageId: 'ami-2' })],
        images: { 'ami-1': image(), 'ami-2': null },
      },
      evidence: { problems: ['launch template arm, version 1: image ami-2 is not available'] },
    },
    { name: 'fails when undated, but disabled', facts: { images: { 'ami-1': { ImageId: 'ami-1', State: 'disabled' } } } },
  ],
  notApplicable: [{ name: 'skips with no image name', facts: { launchSources: [], images: {} }, message: 'nothing' }],
  undecided: [{ name: 'is unknown when undated', facts: { images: { 'ami-1': { ImageId: 'ami-1' } } }, message: 'undated' }],
});
