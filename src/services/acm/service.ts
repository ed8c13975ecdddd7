import { defineService } from '../../core/service.ts';
import { acm } from './clients.ts';

export const acmService = defineService({
  id: 'acm',
  title: 'AWS Certificate Manager',
  clients: [acm],
});
