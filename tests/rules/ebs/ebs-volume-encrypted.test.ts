import { ebsVolumeEncrypted } from '../../../rules/ebs/ebs-volume-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = (id: string) => `arn:aws:kms:eu-west-1:111122223333:key/${id}`;

testRule(ebsVolumeEncrypted, {
  base: {
    encrypted: true,
    attachments: [{ InstanceId: 'i-1', Device: '/dev/xvda' }],
    kmsKeyId: key('aws-key'),
    awsManagedKeyId: 'aws-key',
  },
  pass: [
    { name: 'passes when encrypted', message: 'encrypted' },
    {
      name: 'passes with a customer managed key if one is required',
      facts: { kmsKeyId: key('own-key') },
      params: { requireCustomerKey: true },
    },
    {
      name: 'passes when no AWS managed key exists',
      facts: { awsManagedKeyId: undefined, kmsKeyId: key('own-key') },
      params: { requireCustomerKey: true },
    },
  ],
  fail: [
    { name: 'fails when attached', facts: { encrypted: false, kmsKeyId: undefined }, message: 'plain', evidence: { attachedTo: ['i-1'] } },
    { name: 'fails when unattached', facts: { encrypted: false, attachments: [] }, evidence: { attachedTo: [] } },
    {
      name: 'fails when attached by another service',
      facts: { encrypted: false, attachments: [{ Device: '/dev/xvda' }] },
      evidence: { attachedTo: ['another service'] },
    },
    {
      name: 'fails with another AWS managed key if a customer managed key is required',
      facts: { kmsKeyId: key('own-key'), awsManagedKeyId: 'own-key' },
      params: { requireCustomerKey: true },
    },
    {
      name: 'fails with the AWS managed key if a customer managed key is required',
      params: { requireCustomerKey: true },
      message: 'awsKey',
    },
  ],
});
