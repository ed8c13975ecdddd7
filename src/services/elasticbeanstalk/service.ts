import { defineService, attested, evaluatedBy, inApprovedRegions } from '../../core/service.ts';
import { environmentCollector } from './environment.ts';
import { elasticBeanstalk } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    elasticbeanstalk: true;
  }
}

export const elasticbeanstalkService = defineService({
  id: 'elasticbeanstalk',
  title: 'AWS Elastic Beanstalk',
  clients: [elasticBeanstalk],
  model: {
    category: 'container',
    sources: [0, 2],
    cloudFormation: ['AWS::ElasticBeanstalk'],
    coverage: {
      'customer-data': evaluatedBy(
        'Source bundles and logs are stored in a bucket, which is evaluated under S3.',
        's3-bucket-no-public-read',
      ),
      'client-side-encryption': attested('The application decides on client-side encryption.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::ElasticBeanstalk::Environment': 'elasticbeanstalk/home?region={{region}}#/environment/dashboard?environmentId={{id}}',
  },
  collectors: [environmentCollector],
  asffTypes: { 'AWS::ElasticBeanstalk::Environment': 'AwsElasticBeanstalkEnvironment' },
});
