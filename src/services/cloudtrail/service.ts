import { defineService, evaluatedBy, notApplicable, inApprovedRegions, attested } from '../../core/service.ts';
import { trailCollector } from './trail.ts';
import { cloudTrailAccountFacts } from './account.ts';
import { cloudTrail } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    cloudtrail: true;
  }
}

export const cloudtrailService = defineService({
  id: 'cloudtrail',
  title: 'AWS CloudTrail',
  clients: [cloudTrail],
  model: {
    category: 'account',
    sources: [],
    reason: 'Records the API calls of the whole account; AWS runs it, which trails exist and where they log is yours.',
    cloudFormation: ['AWS::CloudTrail'],
    coverage: {
      'customer-data': attested('Events may carry personal data in request parameters. State which data this is and who owns it.'),
      'client-side-encryption': notApplicable('AWS writes the events, so a client cannot encrypt them.'),
      'network-traffic-protection': evaluatedBy('The bucket that receives the events is evaluated.', 's3-bucket-tls-enforced'),
      'platform-and-application-management': notApplicable('AWS runs the service.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::CloudTrail::Trail': 'cloudtrailv2/home?region={{region}}#/trails/{{arn}}',
  },
  collectors: [trailCollector],
  accountFacts: { global: cloudTrailAccountFacts },
  asffTypes: { 'AWS::CloudTrail::Trail': 'AwsCloudTrailTrail' },
});
