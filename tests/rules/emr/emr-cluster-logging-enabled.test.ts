import { emrClusterLoggingEnabled } from '../../../rules/emr/emr-cluster-logging-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(emrClusterLoggingEnabled, {
  base: { logTarget: 's3n://meridian-logs/emr/' },
  pass: [
    { name: 'passes for logs in S3', message: 'kept' },
    {
      name: 'passes for logs in S3 with the required KMS key',
      facts: { logKey: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
      params: { requireLogKms: true },
    },
    {
      name: 'passes for logs in CloudWatch Logs, which the KMS requirement excludes',
      facts: { logTarget: '/aws/emr/orders' },
      params: { requireLogKms: true },
    },
  ],
  fail: [
    { name: 'fails for logs only on the nodes', facts: { logTarget: undefined }, message: 'lost' },
    { name: 'fails for logs in S3 without the required KMS key', params: { requireLogKms: true }, message: 'unencrypted' },
  ],
});
