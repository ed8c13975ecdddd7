import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isUsable, keyProblem } from '../shared/customer-key.ts';

export const ecrRepositoryCustomerKey = defineRule({
  id: 'ecr-repository-customer-key',
  title: 'ECR repositories should be encrypted with a customer managed key',
  resourceType: 'AWS::ECR::Repository',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 2,
  fix: 'own-keys',
  facts: ['encryptionKey'],
  messages: {
    customer: 'Images are encrypted with the customer managed key {{key}}.',
    s3: 'Images are encrypted with an Amazon S3 managed key (AES-256).',
    aws: 'Images are encrypted with the AWS managed key {{key}}.',
    unusable: 'The key {{key}} {{problem}}, so images cannot be pushed or pulled.',
  },
  rationale: 'With a customer managed key, a key policy restricts who can pull images, and CloudTrail logs each use of the key.',
  remediation: {
    text: 'Create a repository with a customer managed key and copy the images. The encryption of a repository cannot be changed.',
    url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html',
    impact:
      'Task definitions and pods must use the new repository before you delete the old one. KMS charges for the key and for requests.',
    cli: 'aws ecr create-repository --repository-name NEW_REPOSITORY --encryption-configuration encryptionType=KMS,kmsKey=KMS_KEY_ARN',
    console:
      'Open the Amazon ECR console and choose Create repository.\nUnder Encryption settings, choose AWS KMS and a customer managed key.\nCopy the images and change deployments to the new repository.',
    terraform: `resource "aws_ecr_repository" "this" {
  name = "NEW_REPOSITORY"
  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = "KMS_KEY_ARN"
  }
}`,
    cloudFormation: cloudFormationResource(
      'AWS::ECR::Repository',
      'RepositoryName: NEW_REPOSITORY',
      'EncryptionConfiguration:',
      '  EncryptionType: KMS',
      '  KmsKey: KMS_KEY_ARN',
    ),
  },
  controls: {
    securityHub: ['ECR.5'],
    awsConfig: ['ecr-repository-cmk-encryption-enabled'],
    cloudsploit: ['ecrRepositoryEncrypted'],
  },
  evaluate: ({ encryptionKey }, { pass, fail }) => {
    if (encryptionKey === undefined) return fail('s3');
    const { arn: key, manager } = encryptionKey;
    if (!isUsable(encryptionKey)) {
      return fail('unusable', { key, problem: keyProblem(encryptionKey) }, { severity: 'high', because: 'the images cannot be used' });
    }
    return manager === 'CUSTOMER' ? pass('customer', { key }) : fail('aws', { key });
  },
});
