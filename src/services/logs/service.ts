import { defineService } from '../../core/service.ts';
import { logGroupCollector } from './log-group.ts';
import { logsAccountFacts } from './account.ts';
import { cloudWatchLogs } from './clients.ts';

export const logsService = defineService({
  id: 'logs',
  title: 'Amazon CloudWatch Logs',
  clients: [cloudWatchLogs],
  collectors: [logGroupCollector],
  accountFacts: { regional: logsAccountFacts },
});
