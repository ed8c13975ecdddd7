import { emrClusterLoggingEnabled } from '../../../rules/emr/emr-cluster-logging-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(emrClusterLoggingEnabled, {
  base: { logTarget: 's3n://meridian-logs/emr/' },
  pass: [
    { name: 'in S3', message: 'kept' },
    {
      name: 'in S3 with a key, as demanded',
      facts: { logKey: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
      params: { requireLogKms: true },
    },
    {
      name: 'in CloudWatch Logs, which have their own encryption',
      facts: { logTarget: '/aws/emr/orders' },
      params: { requireLogKms: true },
    },
  ],
  fail: [
    { name: 'nowhere', facts: { logTarget: undefined }, message: 'lost' },
    { name: 'without the key that is demanded', params: { requireLogKms: true }, message: 'unencrypted' },
  ],
});
