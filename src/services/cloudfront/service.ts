import { attested, defineService, evaluatedBy, notApplicable } from '../../core/service.ts';
import { cloudFront } from './clients.ts';
import { distributionCollector } from './distribution.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    cloudfront: true;
  }
}

export const cloudfrontService = defineService({
  id: 'cloudfront',
  title: 'Amazon CloudFront',
  clients: [cloudFront],
  model: {
    category: 'abstracted',
    sources: [],
    reason:
      'AWS operates the edge network behind its endpoints. The customer decides who can access content, how viewers and origins connect, and which requests are logged.',
    cloudFormation: ['AWS::CloudFront'],
    coverage: {
      'customer-data': attested(
        'State which content may be cached for which viewers: a cache key without the session can return the answer of another viewer.',
      ),
      'server-side-encryption': evaluatedBy(
        'AWS encrypts edge caches. Origins and log buckets are evaluated in S3.',
        's3-bucket-default-encryption-present',
      ),
      'platform-and-application-management': evaluatedBy(
        'AWS runs the platform. Code at the edge is a Lambda function.',
        'lambda-function-runtime-supported',
      ),
      backups: attested('Distributions are defined by code in version control.'),
      'firewall-configuration': notApplicable('Web ACLs are evaluated as service configuration; there are no security groups.'),
    },
  },
  collectors: [distributionCollector],
  arnTypes: { 'cloudfront:distribution': 'AWS::CloudFront::Distribution' },
  consolePages: { 'AWS::CloudFront::Distribution': 'cloudfront/v4/home#/distributions/{{id}}' },
  asffTypes: { 'AWS::CloudFront::Distribution': 'AwsCloudFrontDistribution' },
});
