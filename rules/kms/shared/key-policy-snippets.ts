import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';

/** Snippets of a key policy that names its principals. */
export const limitedKeyPolicy = {
  terraform: terraformResource('aws_kms_key', 'policy = data.aws_iam_policy_document.named_principals.json'),
  cloudFormation: cloudFormationResource(
    'AWS::KMS::Key',
    'KeyPolicy:',
    "  Version: '2012-10-17'",
    '  Statement:',
    '    - Effect: Allow',
    '      Principal: { AWS: PRINCIPAL_ARN }',
    '      Action: [kms:Decrypt, kms:GenerateDataKey]',
    "      Resource: '*'",
  ),
};
