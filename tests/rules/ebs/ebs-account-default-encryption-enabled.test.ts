import { ebsAccountDefaultEncryptionEnabled } from '../../../rules/ebs/ebs-account-default-encryption-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ebsAccountDefaultEncryptionEnabled, {
  base: { ebsEncryptionByDefault: true, ebsDefaultKey: 'alias/aws/ebs' },
  pass: [
    { name: 'passes when on', message: 'on' },
    {
      name: 'passes when on with a customer managed key if one is required',
      facts: { ebsDefaultKey: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
      params: { requireCustomerKey: true },
    },
  ],
  fail: [
    { name: 'fails when off', facts: { ebsEncryptionByDefault: false }, message: 'off' },
    {
      name: 'fails when on with the AWS managed key if a customer managed key is required',
      params: { requireCustomerKey: true },
      message: 'awsKey',
    },
    {
      name: 'fails when on with the AWS managed key by ARN',
      facts: { ebsDefaultKey: 'arn:aws:kms:eu-west-1:111122223333:alias/aws/ebs' },
      params: { requireCustomerKey: true },
    },
  ],
});
