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

/** Why no code deletes a record. */
export const notAsCode = 'Remove the record from the code that defines it.';
