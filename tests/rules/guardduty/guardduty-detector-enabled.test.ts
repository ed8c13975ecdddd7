import { guarddutyDetectorEnabled } from '../../../rules/guardduty/guardduty-detector-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(guarddutyDetectorEnabled, {
  base: { guardDuty: 'ENABLED' },
  pass: [{ name: 'on', message: 'on' }],
  fail: [
    { name: 'no detector', facts: { guardDuty: undefined }, message: 'none' },
    { name: 'suspended', facts: { guardDuty: 'DISABLED' }, message: 'suspended' },
  ],
  undecided: [{ name: 'a state that AWS may add', facts: { guardDuty: 'WARMING_UP' }, message: 'unknown' }],
});
