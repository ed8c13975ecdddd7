import { defineService, attested, notApplicable } from '../../core/service.ts';
import { accessPointCollector } from './access-point.ts';
import { bucketCollector } from './bucket.ts';
import { multiRegionAccessPointCollector } from './multi-region-access-point.ts';
import { s3AccountFacts, s3RegionalAccountFacts } from './account.ts';
import { s3, s3Control, s3MultiRegion } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    s3: true;
  }
}

export const s3Service = defineService({
  id: 's3',
  title: 'Amazon S3',
  clients: [s3, s3Control, s3MultiRegion],
  model: {
    category: 'abstracted',
    sources: [0, 1, 2, 3, 4],
    cloudFormation: ['AWS::S3'],
    coverage: {
      'client-side-encryption': attested('Objects encrypted by the client look like any other.'),
      'platform-and-application-management': notApplicable('AWS runs the platform; there is no code of yours in it.'),
    },
  },
  collectors: [accessPointCollector, bucketCollector, multiRegionAccessPointCollector],
  accountFacts: { global: s3AccountFacts, regional: s3RegionalAccountFacts },
  asffTypes: { 'AWS::S3::AccessPoint': 'AwsS3AccessPoint', 'AWS::S3::Bucket': 'AwsS3Bucket' },
});
