import { accountDataClassificationDeclared } from '../../../rules/account/account-data-classification-declared.ts';
import { testRule } from '../../support/rule-tester.ts';

const params = { classificationTagKey: 'data-classification', ownerTagKey: 'team' };

testRule(accountDataClassificationDeclared, {
  base: {
    dataStores: {
      'ec2:volume': { count: 2, tags: { 'data-classification': 2, team: 2, Name: 1 } },
      's3:bucket': { count: 1, tags: { 'data-classification': 1, team: 1 } },
    },
  },
  pass: [
    { name: 'passes when all have both tags', params, message: 'declared', evidence: { keys: ['data-classification', 'team'] } },
    { name: 'passes when all have the only required tag', params: { classificationTagKey: 'team' } },
  ],
  fail: [
    {
      name: 'fails when some lack a tag',
      params: { classificationTagKey: 'Name' },
      message: 'missing',
      evidence: { resources: ['1 of 2 ec2:volume', '1 of 1 s3:bucket'] },
    },
    {
      name: 'fails when one lacks one of two tags',
      facts: { dataStores: { 's3:bucket': { count: 3, tags: { 'data-classification': 3, team: 1 } } } },
      params,
      evidence: { resources: ['2 of 3 s3:bucket'] },
    },
    { name: 'fails for a tag key that is a property of every JavaScript object', params: { classificationTagKey: 'toString' } },
  ],
  notApplicable: [
    { name: 'skips when not required', message: 'notAsked' },
    { name: 'skips with no resources', facts: { dataStores: {} }, params, message: 'nothing' },
  ],
});
