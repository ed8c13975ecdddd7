import { ec2InstanceImageCurrent } from '../../../rules/ec2/ec2-instance-image-current.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const image = { Name: 'web', OwnerId: '111122223333', CreationDate: daysAgo(40), State: 'available' } as const;

testRule(ec2InstanceImageCurrent, {
  base: { state: 'running', virtualization: 'hvm', imageId: 'ami-1', image, launchedAt: daysAgo(30) },
  pass: [
    { name: 'recent', message: 'current', evidence: { days: 40 } },
    { name: 'exactly at the maximum age', facts: { image: { ...image, CreationDate: daysAgo(180) } } },
    { name: 'to be deprecated later', facts: { image: { ...image, DeprecationTime: daysAgo(-50) } } },
  ],
  fail: [
    { name: 'old', facts: { image: { ...image, CreationDate: daysAgo(181) } }, message: 'old' },
    { name: 'old with a stricter limit', params: { maxImageAgeDays: 30 }, message: 'old' },
    { name: 'deprecated', facts: { image: { ...image, DeprecationTime: daysAgo(0.1) } }, message: 'deprecated' },
    { name: 'disabled', facts: { image: { ...image, State: 'disabled' } }, message: 'disabled' },
    { name: 'paravirtual', facts: { virtualization: 'paravirtual' }, message: 'paravirtual' },
    {
      name: 'deleted image of an old instance',
      facts: { image: undefined, launchedAt: daysAgo(400) },
      message: 'goneOld',
      evidence: { days: 400 },
    },
  ],
  notApplicable: [
    { name: 'stopped', facts: { state: 'stopped', image: undefined }, message: 'notRunning' },
    { name: 'terminated', facts: { state: 'terminated' } },
  ],
  undecided: [
    { name: 'gone', facts: { image: undefined }, message: 'gone' },
    { name: 'without a date', facts: { image: { State: 'available' } }, message: 'undated' },
    { name: 'with an invalid date', facts: { image: { ...image, CreationDate: 'long ago' } }, message: 'undated' },
  ],
});
