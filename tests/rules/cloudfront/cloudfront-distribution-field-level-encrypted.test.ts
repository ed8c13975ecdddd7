import { cloudfrontDistributionFieldLevelEncrypted } from '../../../rules/cloudfront/cloudfront-distribution-field-level-encrypted.ts';
import { behavior, distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

const params = { sensitivePaths: ['/checkout'] };

testRule(cloudfrontDistributionFieldLevelEncrypted, {
  base: distribution({ behaviors: [behavior('/checkout', { fieldLevelEncryption: true }), behavior('default')] }),
  pass: [{ name: 'passes when encrypted', params, message: 'encrypted' }],
  fail: [
    {
      name: 'fails when not encrypted',
      facts: distribution({ behaviors: [behavior('/checkout'), behavior('default')] }),
      params,
      message: 'clear',
    },
  ],
  notApplicable: [
    { name: 'skips with no requirement', message: 'notRequired' },
    { name: 'skips with no behavior with the path', facts: distribution(), params },
  ],
});
