import { attested, defineService, evaluatedBy } from '../../core/service.ts';
import { ecrAccountFacts } from './account.ts';
import { ecr, ecrPublic } from './clients.ts';
import { publicRepositoryCollector } from './public-repository.ts';
import { repositoryCollector } from './repository.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    ecr: true;
  }
}

export const ecrService = defineService({
  id: 'ecr',
  title: 'Amazon ECR',
  clients: [ecr, ecrPublic],
  model: {
    category: 'abstracted',
    sources: [],
    reason:
      'AWS stores and encrypts images behind its endpoints. You decide who can pull and push, which images are kept, and whether they are scanned.',
    cloudFormation: ['AWS::ECR'],
    coverage: {
      'customer-data': attested('Layers are never read. State which data and secrets images contain and who owns them.'),
      'client-side-encryption': attested('Images may be signed in the pipeline, and signatures may be verified when containers start.'),
      'network-traffic-protection': evaluatedBy(
        'Registries accept only TLS; VPC endpoints keep pulls in the network.',
        'vpc-endpoints-present',
      ),
      backups: attested('Images are rebuilt from source code in version control.'),
    },
  },
  consolePages: {
    'AWS::ECR::PublicRepository': 'ecr/repositories/public/{{accountId}}/{{name}}?region=us-east-1',
    'AWS::ECR::Repository': 'ecr/repositories/private/{{accountId}}/{{name}}?region={{region}}',
  },
  collectors: [publicRepositoryCollector, repositoryCollector],
  accountFacts: { regional: ecrAccountFacts },
  asffTypes: { 'AWS::ECR::Repository': 'AwsEcrRepository' },
});
