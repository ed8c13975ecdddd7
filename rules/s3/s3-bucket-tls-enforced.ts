import { withTlsDenied } from '../shared/tls-statement.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { bucketResources } from '../../src/policy/bucket-access.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { tlsEnforcement } from '../../src/policy/tls-policy.ts';
import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketTlsEnforced = defineRule({
  id: 's3-bucket-tls-enforced',
  title: 'S3 buckets should deny HTTP requests',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  fix: 'tls-policies',
  facts: ['policy'],
  params: {
    minTlsVersion: choice('', ['', '1.2', '1.3'], 'Minimum TLS version of requests; empty: any version.'),
  },
  messages: {
    enforced: 'The bucket policy denies all requests that are not encrypted in transit.',
    noPolicy: 'The bucket does not have a policy that denies HTTP requests.',
    gaps: 'The bucket policy does not deny {{gaps}}.',
    malformed: 'The bucket policy is malformed: {{problem}}.',
  },
  rationale: 'S3 accepts HTTP requests. A misconfigured client then sends data and its request signature in clear text.',
  remediation: {
    text: 'Add a statement that denies s3:* to everyone, on the bucket and its objects, if aws:SecureTransport is false.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html',
    impact:
      'HTTP requests fail, including those of a static website endpoint. put-bucket-policy replaces the whole policy: add the statement to the current one.',
    cli: `aws s3api get-bucket-policy --bucket {{id}} --query Policy --output text > policy.json
aws s3api put-bucket-policy --bucket {{id}} --policy file://policy.json`,
    policy: `{
  "Sid": "DenyHttp",
  "Effect": "Deny",
  "Principal": "*",
  "Action": "s3:*",
  "Resource": ["{{arn}}", "{{arn}}/*"],
  "Condition": { "Bool": { "aws:SecureTransport": "false" } }
}`,
    console:
      'Open the bucket in the Amazon S3 console and choose Permissions.\nUnder Bucket policy, choose Edit.\nAdd the statement and save the changes.',
    terraform: terraformResource(
      'aws_s3_bucket_policy',
      'bucket = "{{id}}"',
      'policy = jsonencode({',
      '  Version = "2012-10-17"',
      '  Statement = [{',
      '    Sid       = "DenyInsecureTransport"',
      '    Effect    = "Deny"',
      '    Principal = "*"',
      '    Action    = "s3:*"',
      '    Resource  = ["{{arn}}", "{{arn}}/*"]',
      '    Condition = { Bool = { "aws:SecureTransport" = "false" } }',
      '  }]',
      '})',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::S3::BucketPolicy',
      "Bucket: '{{id}}'",
      'PolicyDocument:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Sid: DenyInsecureTransport',
      '      Effect: Deny',
      "      Principal: '*'",
      '      Action: s3:*',
      "      Resource: ['{{arn}}', '{{arn}}/*']",
      '      Condition:',
      '        Bool:',
      "          aws:SecureTransport: 'false'",
    ),
  },
  controls: {
    securityHub: ['S3.5'],
    awsConfig: ['s3-bucket-ssl-requests-only'],
    cis: ['3.0:2.1.1', '5.0:2.1.1', '6.0:3.1.1', '7.0:3.1.1'],
    nist80053: ['SC-8', 'SC-8(1)', 'SC-13', 'AC-17(2)'],
    prowler: ['s3_bucket_secure_transport_policy'],
    cloudsploit: ['bucketSecureTransportEnabled', 'bucketEncryptionInTransit'],
  },
  fixedFacts: ({ policy }, { arn }) => ({ policy: withTlsDenied(policy, { action: 's3:*', resources: bucketResources(arn) }) }),
  evaluate: ({ policy: source }, { pass, fail, indeterminate }, { resource, params }) => {
    if (source === undefined) return fail('noPolicy');
    const policy = parsePolicy(source);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const { enforced, gaps, shortcomings } = tlsEnforcement(policy, {
      action: 's3:*',
      resources: bucketResources(resource.arn),
      minTlsVersion: params.minTlsVersion === '' ? undefined : params.minTlsVersion,
    });
    return enforced ? pass('enforced') : fail('gaps', { gaps, shortcomings });
  },
});
