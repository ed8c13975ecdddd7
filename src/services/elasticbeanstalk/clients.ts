import { sdkService } from '../../core/sdk.ts';
import { notOfferedIn } from '../shared/missing-regions.ts';

export const elasticBeanstalk = sdkService('elasticbeanstalk', () => import('./client.ts'), {
  client: 'ElasticBeanstalkClient',
  unavailable: notOfferedIn('elasticbeanstalk'),
});
