import { guarddutyDetectorEnabled } from '../../../rules/guardduty/guardduty-detector-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(guarddutyDetectorEnabled, {
  base: { guardDuty: 'ENABLED' },
  pass: [{ name: 'an enabled detector', message: 'on' }],
  fail: [
    { name: 'no detector', facts: { guardDuty: undefined }, message: 'none' },
    { name: 'a suspended detector', facts: { guardDuty: 'DISABLED' }, message: 'suspended' },
  ],
  undecided: [{ name: 'an unknown state', facts: { guardDuty: 'WARMING_UP' }, message: 'unknown' }],
});
