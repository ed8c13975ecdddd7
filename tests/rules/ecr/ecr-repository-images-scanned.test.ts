import { ecrRepositoryImagesScanned } from '../../../rules/ecr/ecr-repository-images-scanned.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ecrRepositoryImagesScanned, {
  base: { scanFrequency: 'SCAN_ON_PUSH' },
  pass: [
    { name: 'passes for scan on push', message: 'onPush' },
    { name: 'passes for continuous scanning', facts: { scanFrequency: 'CONTINUOUS_SCAN' }, message: 'continuous' },
    {
      name: 'passes for continuous scanning if it is required',
      facts: { scanFrequency: 'CONTINUOUS_SCAN' },
      params: { requireContinuous: true },
    },
  ],
  fail: [
    { name: 'fails for manual scanning', facts: { scanFrequency: 'MANUAL' }, message: 'manual' },
    { name: 'fails for scan on push if continuous scanning is required', params: { requireContinuous: true }, message: 'once' },
  ],
  undecided: [{ name: 'is unknown for an unknown frequency', facts: { scanFrequency: 'SCAN_WEEKLY' }, message: 'unknown' }],
});
