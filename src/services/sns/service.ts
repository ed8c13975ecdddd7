import { defineService } from '../../core/service.ts';
import { sns } from './clients.ts';

export const snsService = defineService({
  id: 'sns',
  title: 'Amazon SNS',
  clients: [sns],
  arnTypes: { sns: 'AWS::SNS::Topic' },
});
