import { cloudfrontDistributionFieldLevelEncrypted } from '../../../rules/cloudfront/cloudfront-distribution-field-level-encrypted.ts';
import { behavior, distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

const params = { sensitivePaths: ['/checkout'] };

testRule(cloudfrontDistributionFieldLevelEncrypted, {
  base: distribution({ behaviors: [behavior('/checkout', { fieldLevelEncryption: true }), behavior('default')] }),
  pass: [{ name: 'encrypted', params, message: 'encrypted' }],
  fail: [
    { name: 'not encrypted', facts: distribution({ behaviors: [behavior('/checkout'), behavior('default')] }), params, message: 'clear' },
  ],
  notApplicable: [
    { name: 'no requirement', message: 'notRequired' },
    { name: 'no behavior with the path', facts: distribution(), params },
  ],
});
