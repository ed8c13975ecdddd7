import { cloudfrontDistributionLambdaOriginsUseAccessControl } from '../../../rules/cloudfront/cloudfront-distribution-lambda-origins-use-access-control.ts';
import { customOrigin, distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

const url = (change: object = {}) =>
  distribution({ origins: [customOrigin({ domain: 'abc.lambda-url.eu-west-1.on.aws', accessControl: 'oac-1', ...change })] });
const control = (signing: string, type = 'lambda') => ({ accessControls: { 'oac-1': { signing, type } } });
const { accessControl: _none, ...open } = customOrigin({ domain: 'ABC.lambda-url.eu-west-1.on.aws', accessControl: 'oac-1' });

testRule(cloudfrontDistributionLambdaOriginsUseAccessControl, {
  base: { ...url(), ...control('always') },
  pass: [{ name: 'passes when signed', message: 'signed' }],
  fail: [
    { name: 'fails with no access control', facts: distribution({ origins: [open] }), message: 'unsigned' },
    { name: 'fails when never signed', facts: control('never') },
    { name: 'fails for an access control of S3', facts: control('always', 's3') },
  ],
  notApplicable: [
    { name: 'skips with no function URL', facts: distribution(), message: 'noUrls' },
    { name: 'skips a domain with a function URL as prefix', facts: url({ domain: 'abc.lambda-url.eu-west-1.on.aws.example.com' }) },
  ],
  undecided: [{ name: 'is unknown for an access control that is not listed', facts: { accessControls: {} }, message: 'notShown' }],
});
