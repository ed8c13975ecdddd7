import { defineService } from '../../core/service.ts';
import { cloudWatch } from './clients.ts';

export const cloudwatchService = defineService({
  id: 'cloudwatch',
  title: 'Amazon CloudWatch',
  clients: [cloudWatch],
});
