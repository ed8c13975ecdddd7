export const guide = 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide';

/** Console steps for a hosted zone. */
export const inZone = (...steps: readonly string[]): string =>
  ['Open the hosted zone in the Amazon Route 53 console.', ...steps].join('\n');

/** Console steps for a registered domain. */
export const inDomain = (...steps: readonly string[]): string =>
  ['Open the domain under Registered domains in the Amazon Route 53 console.', ...steps].join('\n');

/** CloudFormation has no resource type for registered domains. */
export const domainsNotAsCode = 'CloudFormation has no resource type for registered domains.';

/** Terraform arguments of a registered domain. */
export const registeredDomain = (...lines: readonly string[]): string =>
  `resource "aws_route53domains_registered_domain" "this" {\n${['domain_name = "{{id}}"', ...lines].map((line) => `  ${line}`).join('\n')}\n}`;

/** Remediation that deletes a record. */
export const deleteRecord = {
  url: `${guide}/protection-from-dangling-dns.html`,
  impact: 'The name no longer resolves after the TTL ends.',
  cli: `aws route53 list-resource-record-sets --hosted-zone-id {{id}}
aws route53 change-resource-record-sets --hosted-zone-id {{id}} --change-batch file://CHANGE_BATCH_FILE`,
  console: inZone('Select the record and choose Delete record.'),
  notAsCode: 'Remove the record from the code that defines it.',
} as const;
