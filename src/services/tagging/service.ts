import { defineService } from '../../core/service.ts';
import { tagging } from './clients.ts';

export const taggingService = defineService({
  id: 'tagging',
  title: 'AWS Resource Groups Tagging API',
  clients: [tagging],
});
