import { defineService } from '../../core/service.ts';
import { inspectorAccountFacts } from './account.ts';
import { inspector } from './clients.ts';

export const inspectorService = defineService({
  id: 'inspector',
  title: 'Amazon Inspector',
  clients: [inspector],
  accountFacts: { regional: inspectorAccountFacts },
});
