import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';

/** Steps and snippets that request a new certificate. */
export const requestSnippets = {
  console: [
    'Open AWS Certificate Manager and choose Request a certificate.',
    'Enter the names, choose DNS validation and a key algorithm, and request the certificate.',
    'Create the validation records, select the new certificate in the services that use the old one, and delete the old one.',
  ].join('\n'),
  terraform: terraformResource(
    'aws_acm_certificate',
    'domain_name       = "shop.example.com"',
    'validation_method = "DNS"',
    'key_algorithm     = "EC_prime256v1"',
  ),
  cloudFormation: cloudFormationResource(
    'AWS::CertificateManager::Certificate',
    'DomainName: DOMAIN_NAME',
    'ValidationMethod: DNS',
    'KeyAlgorithm: EC_prime256v1',
  ),
} as const;

/** Steps and snippets that let ACM renew a certificate. */
export const renewalSnippets = {
  console: [
    'Open the certificate in AWS Certificate Manager.',
    'If it is imported, choose Reimport and enter the new certificate.',
    'Otherwise create the CNAME records under Domains, with Create records in Route 53 if that is the DNS service.',
  ].join('\n'),
  terraform: requestSnippets.terraform,
  cloudFormation: requestSnippets.cloudFormation,
} as const;
