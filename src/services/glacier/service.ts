import { defineService, attested, notApplicable, inApprovedRegions } from '../../core/service.ts';
import { vaultCollector } from './vault.ts';
import { glacierAccountFacts } from './account.ts';
import { glacier } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    glacier: true;
  }
}

export const glacierService = defineService({
  id: 'glacier',
  title: 'Amazon S3 Glacier',
  clients: [glacier],
  model: {
    category: 'abstracted',
    sources: [0, 2],
    cloudFormation: ['AWS::Glacier'],
    coverage: {
      'client-side-encryption': attested('Archives may be encrypted before upload; a vault does not say.'),
      'server-side-encryption': notApplicable('AWS always encrypts archives with AES-256 under its own keys and offers no choice.'),
      'platform-and-application-management': notApplicable('AWS runs the platform, and no customer code runs on it.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::Glacier::Vault': 'glacier/home?region={{region}}#/vault/{{name}}',
  },
  collectors: [vaultCollector],
  accountFacts: { regional: glacierAccountFacts },
  arnTypes: { 'glacier:vaults': 'AWS::Glacier::Vault' },
});
