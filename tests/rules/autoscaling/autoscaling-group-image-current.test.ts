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
    { name: 'recent', message: 'current', evidence: { days: 20 } },
    { name: 'exactly at the maximum age', facts: { images: { 'ami-1': image({ CreationDate: daysAgo(180) }) } } },
    { name: 'approved', params: { approvedImages: ['ami-0', 'ami-1'] } },
    { name: 'instances are replaced regularly', facts: { maxInstanceLifetime: 7 * 86_400 }, evidence: { replacedAfterDays: 7 } },
    {
      name: 'by a parameter',
      facts: {
        launchSources: [launchTemplate({ imageId: 'resolve:ssm:/golden' })],
        images: { 'resolve:ssm:/golden': image({ ImageId: 'ami-2' }) },
      },
      params: { approvedImages: ['ami-2'] },
    },
    {
      name: 'the oldest of two',
      facts: {
        launchSources: [launchTemplate(), launchTemplate({ imageId: 'ami-2' })],
        images: { 'ami-1': image(), 'ami-2': image({ ImageId: 'ami-2', CreationDate: daysAgo(90) }) },
      },
      evidence: { days: 90 },
    },
  ],
  fail: [
    {
      name: 'old',
      facts: { images: { 'ami-1': image({ CreationDate: daysAgo(181) }) } },
      message: 'problems',
      severity: 'medium',
      evidence: { problems: [`${source}: image ami-1 is 181 days old`] },
    },
    {
      name: 'deprecated',
      facts: { images: { 'ami-1': image({ DeprecationTime: '2026-11-01T00:00:00.000Z' }) } },
      evidence: { problems: [`${source}: image ami-1 has been deprecated since 2026-11-01`] },
    },
    {
      name: 'disabled',
      facts: { images: { 'ami-1': image({ State: 'disabled' }) } },
      evidence: { problems: [`${source}: image ami-1 is disabled`] },
    },
    { name: 'gone', facts: { images: { 'ami-1': null } }, evidence: { problems: [`${source}: image ami-1 is not available`] } },
    { name: 'deleted and missing from the response', facts: { images: {} } },
    {
      name: 'a parameter that does not exist',
      facts: { launchSources: [launchTemplate({ imageId: 'resolve:ssm:/golden' })], images: { 'resolve:ssm:/golden': null } },
    },
    { name: 'not approved', params: { approvedImages: ['ami-0'] }, evidence: { problems: [`${source}: image ami-1 is not approved`] } },
    {
      name: 'no image',
      facts: { launchSources: [{ ...deletedTemplate(), exists: true }], images: {} },
      evidence: { problems: ['launch template web, version 9: does not specify an image'] },
    },
    {
      name: 'no launch source',
      facts: { launchSources: [deletedTemplate()], images: {} },
      evidence: { problems: ['launch template web, version 9: does not exist'] },
    },
    {
      name: 'one of two sources',
      facts: {
        launchSources: [launchTemplate(), launchTemplate({ name: 'launch template arm, version 1', imageId: 'ami-2' })],
        images: { 'ami-1': image(), 'ami-2': null },
      },
      evidence: { problems: ['launch template arm, version 1: image ami-2 is not available'] },
    },
    { name: 'undated, but disabled', facts: { images: { 'ami-1': { ImageId: 'ami-1', State: 'disabled' } } } },
  ],
  notApplicable: [{ name: 'no image name', facts: { launchSources: [], images: {} }, message: 'nothing' }],
  undecided: [{ name: 'undated', facts: { images: { 'ami-1': { ImageId: 'ami-1' } } }, message: 'undated' }],
});
