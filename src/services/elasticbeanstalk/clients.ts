import { sdkService } from '../../core/sdk.ts';

export const elasticBeanstalk = sdkService('elasticbeanstalk', () => import('./client.ts'), 'ElasticBeanstalkClient');
