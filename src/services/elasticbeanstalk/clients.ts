import { sdkService } from '../../core/sdk.ts';

export const elasticBeanstalk = sdkService('elasticbeanstalk', () => import('./client.ts'), {
  client: 'ElasticBeanstalkClient',
  unavailable: {
    source: 'https://docs.aws.amazon.com/general/latest/gr/elasticbeanstalk.html',
    asOf: '2026-10',
    regions: ['ap-east-2', 'mx-central-1'],
  },
});
