import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

/** Commands, steps and snippets that change a distribution. */
export const distributionSnippets = (
  step: string,
  terraform: readonly string[],
  cloudFormation: readonly string[],
): { readonly cli: string; readonly console: string; readonly terraform: string; readonly cloudFormation: string } => ({
  cli: `aws cloudfront get-distribution-config --id {{id}}
aws cloudfront update-distribution --id {{id}} --if-match ETAG --distribution-config file://DISTRIBUTION_CONFIG_FILE`,
  console: `Open the distribution in the Amazon CloudFront console.\n${step}\nSave the changes and wait until the distribution is deployed.`,
  terraform: terraformResource('aws_cloudfront_distribution', ...terraform),
  cloudFormation: cloudFormationResource('AWS::CloudFront::Distribution', 'DistributionConfig:', ...indented(cloudFormation)),
});

/** The effect of every change of a distribution. */
export const deployment = 'CloudFront deploys the change within minutes and does not interrupt service.';

/** Remediation that removes an origin, or lets it point to another resource. */
export const changeOrigin = (terraformDomain: string, domain: string) => ({
  url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html',
  ...distributionSnippets(
    'On the Origins tab, delete the origin or edit its domain.',
    ['origin {', `  domain_name = ${terraformDomain}`, '}'],
    ['Origins:', `  - DomainName: ${domain}`],
  ),
});
