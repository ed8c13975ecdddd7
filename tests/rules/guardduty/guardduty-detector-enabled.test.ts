import { guarddutyDetectorEnabled } from '../../../rules/guardduty/guardduty-detector-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(guarddutyDetectorEnabled, {
  base: { guardDuty: 'ENABLED' },
  pass: [{ name: 'passes for an enabled detector', message: 'on' }],
  fail: [
    { name: 'fails with no detector', facts: { guardDuty: undefined }, message: 'none' },
    { name: 'fails for a suspended detector', facts: { guardDuty: 'DISABLED' }, message: 'suspended' },
  ],
  undecided: [{ name: 'is unknown for an unknown state', facts: { guardDuty: 'WARMING_UP' }, message: 'unknown' }],
});
