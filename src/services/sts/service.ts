import { defineService } from '../../core/service.ts';
import { sts } from './clients.ts';

export const stsService = defineService({
  id: 'sts',
  title: 'AWS STS',
  clients: [sts],
});
