import { ec2InstanceImageCurrent } from '../../../rules/ec2/ec2-instance-image-current.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const image = { Name: 'web', OwnerId: '111122223333', CreationDate: daysAgo(40), State: 'available' } as const;

testRule(ec2InstanceImageCurrent, {
  base: { state: 'running', virtualization: 'hvm', imageId: 'ami-1', image, launchedAt: daysAgo(30) },
  pass: [
    { name: 'passes when recent', message: 'current', evidence: { days: 40 } },
    { name: 'passes exactly at the maximum age', facts: { image: { ...image, CreationDate: daysAgo(180) } } },
    { name: 'passes when the image will be deprecated later', facts: { image: { ...image, DeprecationTime: daysAgo(-50) } } },
  ],
  fail: [
    { name: 'fails when old', facts: { image: { ...image, CreationDate: daysAgo(181) } }, message: 'old' },
    { name: 'fails when old with a stricter limit', params: { maxImageAgeDays: 30 }, message: 'old' },
    { name: 'fails when deprecated', facts: { image: { ...image, DeprecationTime: daysAgo(0.1) } }, message: 'deprecated' },
    { name: 'fails when disabled', facts: { image: { ...image, State: 'disabled' } }, message: 'disabled' },
    { name: 'fails when paravirtual', facts: { virtualization: 'paravirtual' }, message: 'paravirtual' },
    {
      name: 'fails for a deleted image of an old instance',
      facts: { image: undefined, launchedAt: daysAgo(400) },
      message: 'goneOld',
      evidence: { days: 400 },
    },
  ],
  notApplicable: [
    { name: 'skips when stopped', facts: { state: 'stopped', image: undefined }, message: 'notRunning' },
    { name: 'skips when terminated', facts: { state: 'terminated' } },
  ],
  undecided: [
    { name: 'is unknown when gone', facts: { image: undefined }, message: 'gone' },
    { name: 'is unknown without a date', facts: { image: { State: 'available' } }, message: 'undated' },
    { name: 'is unknown with an invalid date', facts: { image: { ...image, CreationDate: 'long ago' } }, message: 'undated' },
  ],
});
