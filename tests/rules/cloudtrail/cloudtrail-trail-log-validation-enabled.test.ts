import { cloudtrailTrailLogValidationEnabled } from '../../../rules/cloudtrail/cloudtrail-trail-log-validation-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudtrailTrailLogValidationEnabled, {
  base: { logFileValidation: true },
  pass: [{ name: 'signed', message: 'signed' }],
  fail: [{ name: 'not signed', facts: { logFileValidation: false }, message: 'unsigned' }],
});
