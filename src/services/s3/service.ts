import { defineService, attested, notApplicable } from '../../core/service.ts';
import { accessPointCollector } from './access-point.ts';
import { bucketCollector } from './bucket.ts';
import { directoryBucketCollector } from './directory-bucket.ts';
import { multiRegionAccessPointCollector } from './multi-region-access-point.ts';
import { s3AccountFacts, s3RegionalAccountFacts } from './account.ts';
import { s3, s3Control, s3Express, s3MultiRegion } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    s3: true;
  }
}

export const s3Service = defineService({
  id: 's3',
  title: 'Amazon S3',
  clients: [s3, s3Control, s3Express, s3MultiRegion],
  model: {
    category: 'abstracted',
    sources: [0, 1, 2, 3, 4],
    cloudFormation: ['AWS::S3', 'AWS::S3Express'],
    coverage: {
      'client-side-encryption': attested('AWS cannot distinguish objects that the client encrypted.'),
      'platform-and-application-management': notApplicable('AWS runs the platform, and no customer code runs on it.'),
    },
  },
  consolePages: {
    'AWS::S3::AccessPoint': 's3/ap/{{accountId}}/{{name}}?region={{region}}',
    'AWS::S3::Bucket': 's3/buckets/{{name}}?region={{region}}&tab=permissions',
    'AWS::S3Express::DirectoryBucket': 's3/directory-buckets/{{name}}?region={{region}}',
    'AWS::S3::MultiRegionAccessPoint': 's3/mraps',
  },
  collectors: [accessPointCollector, bucketCollector, directoryBucketCollector, multiRegionAccessPointCollector],
  accountFacts: { global: s3AccountFacts, regional: s3RegionalAccountFacts },
  asffTypes: { 'AWS::S3::AccessPoint': 'AwsS3AccessPoint', 'AWS::S3::Bucket': 'AwsS3Bucket' },
});
