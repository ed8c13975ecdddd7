import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { flag, strings } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isUsable, keyProblem } from '../shared/customer-key.ts';

export const efsFilesystemEncryptedAtRest = defineRule({
  id: 'efs-filesystem-encrypted-at-rest',
  title: 'EFS file systems should be encrypted at rest',
  resourceType: 'AWS::EFS::FileSystem',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['encrypted', 'encryptionKey'],
  params: {
    requireCustomerKey: flag(false, 'Require a customer managed key.'),
    approvedKeys: strings([], 'ARNs of the keys that may be used. Empty: any key.'),
  },
  messages: {
    encrypted: 'The file system is encrypted with {{key}}.',
    plain: 'The file system is not encrypted at rest.',
    unapproved: 'The file system is encrypted with {{key}}, which is not an approved key.',
    managed: 'The file system is encrypted with an AWS managed key. A customer managed key is required.',
    unusable: 'The key {{key}} {{problem}}, so the file system cannot be used.',
  },
  rationale: 'Files of many clients are stored for years, and encryption cannot be turned on later.',
  remediation: {
    text: 'Create an encrypted file system, copy the files with AWS DataSync, and change the clients.',
    url: 'https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html',
    impact: 'Clients must mount the new file system. Files that change during the copy must be copied again.',
    cli: 'aws efs create-file-system --encrypted --kms-key-id KMS_KEY_ARN --tags Key=Name,Value=NEW_FILE_SYSTEM',
    console:
      'Open the Amazon EFS console and choose Create file system, Customize.\nTurn on encryption of data at rest.\nCopy the files with AWS DataSync and delete the old file system.',
    terraform: terraformResource('aws_efs_file_system', 'encrypted  = true', 'kms_key_id = "KMS_KEY_ARN"'),
    cloudFormation: cloudFormationResource('AWS::EFS::FileSystem', 'Encrypted: true', 'KmsKeyId: KMS_KEY_ARN'),
  },
  controls: {
    securityHub: ['EFS.1', 'EFS.8'],
    awsConfig: ['efs-encrypted-check', 'efs-filesystem-ct-encrypted'],
    cis: ['3.0:2.4.1', '5.0:2.3.1', '6.0:3.3.1', '7.0:3.3.1'],
    prowler: ['efs_encryption_at_rest_enabled'],
    cloudsploit: ['efsEncryptionEnabled'],
  },
  // A customer managed key is required only by a parameter.
  related: { cloudsploit: ['efsCmkEncrypted'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const failure = firstVerdict(
      () => (facts.encrypted ? undefined : fail('plain')),
      () => {
        const { encryptionKey } = facts;
        if (encryptionKey === undefined) return undefined;
        const { arn: key, manager } = encryptionKey;
        if (!isUsable(encryptionKey)) return fail('unusable', { key, problem: keyProblem(encryptionKey) });
        if (params.approvedKeys.length > 0 && !params.approvedKeys.includes(key)) return fail('unapproved', { key });
        return params.requireCustomerKey && manager !== 'CUSTOMER' ? fail('managed') : undefined;
      },
    );
    return failure ?? pass('encrypted', { key: () => facts.encryptionKey?.arn ?? 'the key of Amazon EFS' });
  },
});
