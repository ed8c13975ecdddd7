import { s3BucketAclsDisabled } from '../../../rules/s3/s3-bucket-acls-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(s3BucketAclsDisabled, {
  base: { objectOwnership: 'BucketOwnerEnforced' },
  pass: [{ name: 'passes when the bucket owner owns every object', message: 'disabled' }],
  fail: [
    {
      name: 'fails when preferred only',
      facts: { objectOwnership: 'BucketOwnerPreferred' },
      evidence: { ownership: 'BucketOwnerPreferred' },
    },
    { name: 'fails when the object writer owns objects', facts: { objectOwnership: 'ObjectWriter' }, message: 'enabled' },
    { name: 'fails for an old bucket without a rule', facts: { objectOwnership: undefined }, evidence: { ownership: 'ObjectWriter' } },
    { name: 'fails for an unknown mode', facts: { objectOwnership: 'SomethingNew' } },
  ],
});
