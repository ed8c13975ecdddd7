import { defineService } from '../../core/service.ts';
import { wafV2 } from './clients.ts';

export const wafService = defineService({
  id: 'waf',
  title: 'AWS WAF',
  clients: [wafV2],
});
