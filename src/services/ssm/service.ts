import { defineService, attested, notApplicable, inApprovedRegions } from '../../core/service.ts';
import { documentCollector } from './document.ts';
import { parameterCollector } from './parameter.ts';
import { patchBaselineCollector } from './patch-baseline.ts';
import { ssmAccountFacts } from './account.ts';
import { ssm } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    ssm: true;
  }
}

export const ssmService = defineService({
  id: 'ssm',
  title: 'AWS Systems Manager',
  clients: [ssm],
  model: {
    category: 'account',
    sources: [],
    reason: 'Manages and patches nodes across the account. AWS runs the service; you configure what it does to your nodes.',
    cloudFormation: ['AWS::SSM'],
    coverage: {
      'client-side-encryption': notApplicable('A SecureString is encrypted by the service, not by the client.'),
      backups: attested('Documents and parameters live in version control.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::SSM::Document': 'systems-manager/documents/{{name}}/description?region={{region}}',
    'AWS::SSM::Parameter': 'systems-manager/parameters/{{name}}/description?region={{region}}',
    'AWS::SSM::PatchBaseline': 'systems-manager/patch-manager/baselines/{{id}}/overview?region={{region}}',
  },
  collectors: [documentCollector, parameterCollector, patchBaselineCollector],
  accountFacts: { regional: ssmAccountFacts },
});
