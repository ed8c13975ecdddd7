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
    reason: 'AWS stores and encrypts images behind its endpoints. You decide who can pull and push, which images are kept, and whether they are scanned.',
    cloudFormation: ['AWS::ECR'],
    coverage: {},
  },
  collectors: [publicRepositoryCollector, repositoryCollector],
  accountFacts: { regional: ecrAccountFacts },
  asffTypes: { 'AWS::ECR::Repository': 'AwsEcrRepository' },
});
