import { defineService } from '../../core/service.ts';
import { ecrAccountFacts } from './account.ts';
import { ecr } from './clients.ts';

export const ecrService = defineService({
  id: 'ecr',
  title: 'Amazon ECR',
  clients: [ecr],
  accountFacts: { regional: ecrAccountFacts },
});
