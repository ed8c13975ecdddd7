import { defineService, attested, notApplicable } from '../../core/service.ts';
import { daxClusterCollector } from './dax-cluster.ts';
import { tableCollector } from './table.ts';
import { dynamoDb, dax, applicationAutoScaling } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    dynamodb: true;
  }
}

export const dynamodbService = defineService({
  id: 'dynamodb',
  title: 'Amazon DynamoDB',
  clients: [dynamoDb, dax, applicationAutoScaling],
  model: {
    category: 'abstracted',
    sources: [0, 2],
    cloudFormation: ['AWS::DynamoDB'],
    coverage: {
      'customer-data': attested('Items are never read. State which data this is and who owns it.'),
      'client-side-encryption': attested('Attributes encrypted by the client look like any other.'),
      'platform-and-application-management': notApplicable('AWS runs the platform, and you do not run code on it.'),
    },
  },
  consolePages: {
    'AWS::DAX::Cluster': 'dynamodbv2/home?region={{region}}#dax-cluster?name={{name}}',
    'AWS::DynamoDB::Table': 'dynamodbv2/home?region={{region}}#table?name={{name}}',
  },
  collectors: [daxClusterCollector, tableCollector],
  arnTypes: { 'dax:cache': 'AWS::DAX::Cluster' },
  asffTypes: { 'AWS::DynamoDB::Table': 'AwsDynamoDbTable' },
});
