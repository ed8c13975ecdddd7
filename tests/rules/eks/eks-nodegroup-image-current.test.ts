import { eksNodegroupImageCurrent } from '../../../rules/eks/eks-nodegroup-image-current.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(eksNodegroupImageCurrent, {
  base: { status: 'ACTIVE', version: '1.34', clusterVersion: '1.34', imageDates: [daysAgo(20)] },
  pass: [
    { name: 'passes for the same version and a new image', message: 'current' },
    { name: 'passes for one minor version behind', facts: { version: '1.33' } },
    { name: 'passes for an image of 60 days', facts: { imageDates: [daysAgo(60)] } },
    { name: 'passes for a custom image without a version', facts: { version: undefined } },
  ],
  fail: [
    { name: 'fails for two minor versions behind', facts: { version: '1.32' }, message: 'behind', evidence: { behind: 2 } },
    { name: 'fails for a newer cluster', facts: { clusterVersion: '1.36' }, message: 'behind' },
    { name: 'fails for two digits against one', facts: { version: '1.9' }, message: 'behind' },
    { name: 'fails for an old image', facts: { imageDates: [daysAgo(10), daysAgo(61)] }, message: 'old', evidence: { age: 61 } },
    { name: 'fails for an older version than allowed', facts: { version: '1.33' }, params: { maxMinorsBehind: 0 } },
    { name: 'fails for an old version with an unknown image', facts: { version: '1.30', imageDates: [] }, message: 'behind' },
  ],
  notApplicable: [{ name: 'skips a node group that is being created', facts: { status: 'CREATING', imageDates: [] }, message: 'changing' }],
  undecided: [{ name: 'is unknown with no image', facts: { imageDates: [] }, message: 'unknown' }],
});
