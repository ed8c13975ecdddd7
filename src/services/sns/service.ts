import { attested, defineService, inApprovedRegions } from '../../core/service.ts';
import { sns } from './clients.ts';
import { subscriptionCollector } from './subscription.ts';
import { topicCollector } from './topic.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    sns: true;
  }
}

export const snsService = defineService({
  id: 'sns',
  title: 'Amazon SNS',
  clients: [sns],
  model: {
    category: 'abstracted',
    sources: [],
    reason:
      'AWS runs the hosts, the network and the storage. You decide who can publish and subscribe, which KMS key encrypts messages, and where messages are delivered.',
    cloudFormation: ['AWS::SNS'],
    coverage: {
      'client-side-encryption': attested('Publishers may encrypt message bodies.'),
      'platform-and-application-management': attested('Duplicates, order and filters are handled by the application.'),
      backups: attested('SNS delivers messages and keeps none; FIFO topics may archive them.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::SNS::Topic': 'sns/v3/home?region={{region}}#/topic/{{arn}}',
    'AWS::SNS::Subscription': 'sns/v3/home?region={{region}}#/subscriptions',
  },
  collectors: [topicCollector, subscriptionCollector],
  arnTypes: { sns: 'AWS::SNS::Topic' },
  asffTypes: { 'AWS::SNS::Topic': 'AwsSnsTopic' },
});
