import { bucketResources } from '../../src/policy/bucket-access.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { tlsEnforcement } from '../../src/policy/tls-policy.ts';
import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketTlsEnforced = defineRule({
  id: 's3-bucket-tls-enforced',
  title: 'S3 buckets should refuse plain HTTP',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  fix: 'tls-policies',
  facts: ['policy'],
  params: {
    minTlsVersion: choice('', ['', '1.2', '1.3'], 'Oldest version of TLS that may be let in; empty: any.'),
  },
  messages: {
    enforced: 'The policy denies every insecure request.',
    noPolicy: 'There is no bucket policy that denies insecure requests.',
    gaps: 'The policy does not deny {{gaps}}.',
    malformed: 'The policy cannot be understood: {{problem}}.',
  },
  rationale: 'S3 answers plain HTTP too: a client that is set up wrongly sends data, and its signature, readable for everybody on the way.',
  remediation: {
    text: 'Add a statement that denies s3:* to everyone, on the bucket and its objects, when aws:SecureTransport is false.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html',
    policy: `{
  "Sid": "RefusePlainHttp",
  "Effect": "Deny",
  "Principal": "*",
  "Action": "s3:*",
  "Resource": ["arn:PARTITION:s3:::BUCKET", "arn:PARTITION:s3:::BUCKET/*"],
  "Condition": { "Bool": { "aws:SecureTransport": "false" } }
}`,
  },
  controls: {
    securityHub: ['S3.5'],
    awsConfig: ['s3-bucket-ssl-requests-only'],
    cis: ['3.0:2.1.1', '5.0:2.1.1', '6.0:3.1.1', '7.0:3.1.1'],
    nist80053: ['SC-8', 'SC-8(1)', 'SC-13', 'AC-17(2)'],
    prowler: ['s3_bucket_secure_transport_policy'],
    cloudsploit: ['bucketSecureTransportEnabled', 'bucketEncryptionInTransit'],
  },
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
