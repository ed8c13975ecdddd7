import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';

/** Snippets that set an argument of a domain. */
export const domainCode = (snippets: { readonly terraform: readonly string[]; readonly cloudFormation: readonly string[] }) => ({
  terraform: terraformResource('aws_opensearch_domain', 'domain_name = "{{id}}"', ...snippets.terraform),
  cloudFormation: cloudFormationResource('AWS::OpenSearchService::Domain', "DomainName: '{{id}}'", ...snippets.cloudFormation),
});

/** Console steps that edit a tab or section of a domain. */
export const editDomain = (...steps: readonly string[]): string =>
  ['Open the Amazon OpenSearch Service console and choose the domain.', ...steps, 'Save the changes.'].join('\n');

/** The command that changes settings of a domain. */
export const updateDomain = (options: string): string => `aws opensearch update-domain-config --domain-name {{id}} ${options}`;

/** Most changes replace the nodes (https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-configuration-changes.html). */
export const blueGreen =
  'Amazon OpenSearch Service replaces the nodes in a blue/green deployment, during which the cluster is under more load.';

export const guide = 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide';

/** Commands, console steps and snippets that change the access policy of a domain. */
export const changePolicy = (step: string) => ({
  cli: [
    "aws opensearch describe-domain --domain-name {{id}} --query 'DomainStatus.AccessPolicies' --output text > policy.json",
    updateDomain('--access-policies file://policy.json'),
  ].join('\n'),
  console: editDomain('Choose Security configuration, Edit.', step),
  ...domainCode({
    terraform: ['access_policies = data.aws_iam_policy_document.trusted_principals.json'],
    cloudFormation: [
      'AccessPolicies:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Allow',
      '      Principal: { AWS: TRUSTED_PRINCIPAL_ARN }',
      "      Action: 'es:ESHttp*'",
      "      Resource: '{{arn}}/*'",
    ],
  }),
});
