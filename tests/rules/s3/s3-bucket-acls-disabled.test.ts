import { s3BucketAclsDisabled } from '../../../rules/s3/s3-bucket-acls-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(s3BucketAclsDisabled, {
  base: { objectOwnership: 'BucketOwnerEnforced' },
  pass: [{ name: 'the bucket owner owns every object', message: 'disabled' }],
  fail: [
    { name: 'preferred only', facts: { objectOwnership: 'BucketOwnerPreferred' }, evidence: { ownership: 'BucketOwnerPreferred' } },
    { name: 'the object writer owns objects', facts: { objectOwnership: 'ObjectWriter' }, message: 'enabled' },
    { name: 'an old bucket without a rule', facts: { objectOwnership: undefined }, evidence: { ownership: 'ObjectWriter' } },
    { name: 'an unknown mode', facts: { objectOwnership: 'SomethingNew' } },
  ],
});
