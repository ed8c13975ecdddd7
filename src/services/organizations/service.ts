import { defineService } from '../../core/service.ts';
import { organizationsAccountFacts, organizationsRegionalAccountFacts } from './account.ts';
import { organizations } from './clients.ts';

export const organizationsService = defineService({
  id: 'organizations',
  title: 'AWS Organizations',
  clients: [organizations],
  accountFacts: { global: organizationsAccountFacts, regional: organizationsRegionalAccountFacts },
});
