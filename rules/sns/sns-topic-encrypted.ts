import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isUsable, keyProblem } from '../shared/customer-key.ts';

export const snsTopicEncrypted = defineRule({
  id: 'sns-topic-encrypted',
  title: 'SNS topics should be encrypted at rest with a KMS key',
  resourceType: 'AWS::SNS::Topic',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['encryptionKey'],
  params: { requiredKey: choice('kms', ['kms', 'customer'], 'Required key: any KMS key (kms), or a customer managed key (customer).') },
  messages: {
    encrypted: 'Message bodies are encrypted with the KMS key {{key}}.',
    plain: 'Messages are not encrypted with a KMS key.',
    managed: 'Message bodies are encrypted with the AWS managed key {{key}}. A customer managed key is required.',
    unusable: 'The KMS key {{key}} {{problem}}, so messages cannot be published.',
  },
  rationale: 'SNS stores messages until they are delivered, and retries failed deliveries for days. A KMS key adds its own access control.',
  remediation: {
    text: 'Set a KMS key that publishers can use. AWS services need permission in the policy of a customer managed key.',
    url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html',
    impact:
      'Publishers without kms:GenerateDataKey* and kms:Decrypt fail at once. AWS services such as CloudWatch cannot use alias/aws/sns. KMS charges for requests.',
    cli: 'aws sns set-topic-attributes --topic-arn {{arn}} --attribute-name KmsMasterKeyId --attribute-value KMS_KEY_ARN',
    console:
      'Open the topic in the Amazon SNS console and choose Edit.\nUnder Encryption, turn on encryption and choose a KMS key.\nSave the changes.',
    terraform: terraformResource('aws_sns_topic', 'name              = "{{id}}"', 'kms_master_key_id = "KMS_KEY_ARN"'),
    cloudFormation: cloudFormationResource('AWS::SNS::Topic', "TopicName: '{{id}}'", 'KmsMasterKeyId: KMS_KEY_ARN'),
  },
  controls: {
    securityHub: ['SNS.1'],
    awsConfig: ['sns-encrypted-kms'],
    nist80053: ['SC-7(10)', 'SC-13', 'SC-28', 'SC-28(1)', 'SI-7(6)'],
    prowler: ['sns_topics_kms_encryption_at_rest_enabled'],
    cloudsploit: ['topicEncrypted'],
  },
  related: { cloudsploit: ['topicCmkEncrypted'] },
  evaluate: ({ encryptionKey }, { pass, fail }, { params }) => {
    if (encryptionKey === undefined) return fail('plain');
    const { arn: key, manager } = encryptionKey;
    if (!isUsable(encryptionKey)) return fail('unusable', { key, problem: keyProblem(encryptionKey) });
    return params.requiredKey === 'customer' && manager !== 'CUSTOMER' ? fail('managed', { key }) : pass('encrypted', { key });
  },
});
