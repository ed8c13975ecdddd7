import { defineService, attested, notApplicable, inApprovedRegions } from '../../core/service.ts';
import { queueCollector } from './queue.ts';
import { sqs } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    sqs: true;
  }
}

export const sqsService = defineService({
  id: 'sqs',
  title: 'Amazon SQS',
  clients: [sqs],
  model: {
    category: 'abstracted',
    sources: [0, 2],
    cloudFormation: ['AWS::SQS'],
    coverage: {
      'customer-data': attested('Messages are never read. State which data this is and who owns it.'),
      'client-side-encryption': attested('Producers may encrypt message bodies.'),
      'platform-and-application-management': notApplicable('AWS runs the platform; consumers are evaluated under their own service.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::SQS::Queue': 'sqs/v3/home?region={{region}}#/queues',
  },
  collectors: [queueCollector],
  arnTypes: { sqs: 'AWS::SQS::Queue' },
  asffTypes: { 'AWS::SQS::Queue': 'AwsSqsQueue' },
});
