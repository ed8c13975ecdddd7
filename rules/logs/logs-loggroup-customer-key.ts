import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const logsLoggroupCustomerKey = defineRule({
  id: 'logs-loggroup-customer-key',
  title: 'CloudWatch log groups should be encrypted with a customer managed key',
  resourceType: 'AWS::Logs::LogGroup',
  responsibility: 'server-side-encryption',
  severity: 'low',
  tier: 3,
  facts: ['kmsKeyId', 'logClass'],
  messages: {
    customer: 'The log group is encrypted with the key {{key}}.',
    aws: 'The log group is encrypted with a key that AWS owns.',
    delivery: 'The log group only delivers events to other services.',
  },
  rationale: 'CloudWatch Logs always encrypts events. With a customer managed key, the key policy restricts who can read them too.',
  remediation: {
    text: 'Associate a customer managed key, and allow CloudWatch Logs in the key policy to use it.',
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',
    impact: 'The change does not interrupt service. It applies to new events. KMS charges for the key and for requests.',
    cli: 'aws logs associate-kms-key --log-group-name {{id}} --kms-key-id KMS_KEY_ARN',
    terraform: terraformResource('aws_cloudwatch_log_group', 'name       = "{{id}}"', 'kms_key_id = "KMS_KEY_ARN"'),
    cloudFormation: cloudFormationResource('AWS::Logs::LogGroup', "LogGroupName: '{{id}}'", 'KmsKeyId: KMS_KEY_ARN'),
  },
  controls: {
    prowler: ['cloudwatch_log_group_kms_encryption_enabled'],
    cloudsploit: ['logGroupsEncrypted'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.logClass === 'DELIVERY') return notApplicable('delivery');
    const key = facts.kmsKeyId;
    return key === undefined ? fail('aws') : pass('customer', { key });
  },
});
