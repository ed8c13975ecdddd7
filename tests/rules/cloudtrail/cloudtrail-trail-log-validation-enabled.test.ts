import { cloudtrailTrailLogValidationEnabled } from '../../../rules/cloudtrail/cloudtrail-trail-log-validation-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudtrailTrailLogValidationEnabled, {
  base: { logFileValidation: true },
  pass: [{ name: 'passes when signed', message: 'signed' }],
  fail: [{ name: 'fails when not signed', facts: { logFileValidation: false }, message: 'unsigned' }],
});
