import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';

/** Commands and snippets that replace the policy of a repository. */
export const replaceRepositoryPolicy = {
  cli: `aws ecr get-repository-policy --repository-name {{id}} --query policyText --output text > policy.json
aws ecr set-repository-policy --repository-name {{id}} --policy-text file://policy.json`,
  terraform: terraformResource(
    'aws_ecr_repository_policy',
    'repository = "{{id}}"',
    'policy     = data.aws_iam_policy_document.trusted_accounts.json',
  ),
  cloudFormation: cloudFormationResource(
    'AWS::ECR::Repository',
    "RepositoryName: '{{id}}'",
    'RepositoryPolicyText:',
    "  Version: '2012-10-17'",
    '  Statement:',
    '    - Effect: Allow',
    '      Principal: { AWS: TRUSTED_PRINCIPAL_ARN }',
    '      Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]',
  ),
};
