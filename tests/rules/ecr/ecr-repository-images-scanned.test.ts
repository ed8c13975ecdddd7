import { ecrRepositoryImagesScanned } from '../../../rules/ecr/ecr-repository-images-scanned.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ecrRepositoryImagesScanned, {
  base: { scanFrequency: 'SCAN_ON_PUSH' },
  pass: [
    { name: 'scan on push', message: 'onPush' },
    { name: 'continuous scanning', facts: { scanFrequency: 'CONTINUOUS_SCAN' }, message: 'continuous' },
    { name: 'continuous scanning if it is required', facts: { scanFrequency: 'CONTINUOUS_SCAN' }, params: { requireContinuous: true } },
  ],
  fail: [
    { name: 'manual scanning', facts: { scanFrequency: 'MANUAL' }, message: 'manual' },
    { name: 'scan on push if continuous scanning is required', params: { requireContinuous: true }, message: 'once' },
  ],
  undecided: [{ name: 'an unknown frequency', facts: { scanFrequency: 'SCAN_WEEKLY' }, message: 'unknown' }],
});
