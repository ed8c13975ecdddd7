import { defineService } from '../../core/service.ts';
import { securityHubAccountFacts } from './account.ts';
import { securityHub } from './clients.ts';

export const securityhubService = defineService({
  id: 'securityhub',
  title: 'AWS Security Hub',
  clients: [securityHub],
  accountFacts: { regional: securityHubAccountFacts },
});
