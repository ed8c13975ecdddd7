import { attested, defineService, inApprovedRegions, notApplicable } from '../../core/service.ts';
import { openSearchServerless, opensearch } from './clients.ts';
import { collectionCollector } from './collection.ts';
import { domainCollector } from './domain.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    opensearch: true;
  }
}

export const opensearchService = defineService({
  id: 'opensearch',
  title: 'Amazon OpenSearch Service',
  clients: [opensearch, openSearchServerless],
  model: {
    category: 'container',
    sources: [],
    reason:
      'AWS operates the nodes, their operating system and the engine. The customer manages placement in a VPC, security groups, access policies, versions and logs.',
    cloudFormation: ['AWS::OpenSearch', 'AWS::OpenSearchService', 'AWS::Elasticsearch'],
    coverage: {
      'customer-data': attested('Indexes are never read. State which data they contain and who owns it.'),
      'client-side-encryption': attested('Applications may encrypt fields before they are indexed.'),
      'operating-system': notApplicable('AWS patches the nodes with the service software, which is evaluated as platform management.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::OpenSearch::Domain': 'aos/home?region={{region}}#opensearch/domains/{{id}}',
    'AWS::OpenSearchServerless::Collection': 'aos/home?region={{region}}#opensearch/collections/{{name}}',
  },
  collectors: [domainCollector, collectionCollector],
  arnTypes: { 'es:domain': 'AWS::OpenSearch::Domain' },
  asffTypes: { 'AWS::OpenSearch::Domain': 'AwsOpenSearchServiceDomain' },
});
