import { defineService } from '../../core/service.ts';
import { eventBridge } from './clients.ts';

export const eventsService = defineService({
  id: 'events',
  title: 'Amazon EventBridge',
  clients: [eventBridge],
});
