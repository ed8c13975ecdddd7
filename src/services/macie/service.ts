import { defineService } from '../../core/service.ts';
import { macieAccountFacts } from './account.ts';
import { macie } from './clients.ts';

export const macieService = defineService({
  id: 'macie',
  title: 'Amazon Macie',
  clients: [macie],
  accountFacts: { regional: macieAccountFacts },
});
