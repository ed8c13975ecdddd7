import { defineService, evaluatedBy, notApplicable } from '../../core/service.ts';
import { detectorCollector } from './detector.ts';
import { guardDutyAccountFacts } from './account.ts';
import { guardDuty } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    guardduty: true;
  }
}

export const guarddutyService = defineService({
  id: 'guardduty',
  title: 'Amazon GuardDuty',
  clients: [guardDuty],
  model: {
    category: 'account',
    sources: [],
    reason: 'GuardDuty detects threats in the account. AWS runs the service; the customer turns it on and responds to findings.',
    cloudFormation: ['AWS::GuardDuty'],
    coverage: {
      'customer-data': notApplicable('GuardDuty analyzes logs that AWS provides.'),
      'access-control': evaluatedBy('The administrator account is evaluated.', 'guardduty-centrally-managed'),
      'client-side-encryption': notApplicable('AWS writes the findings; no client can encrypt them.'),
      'server-side-encryption': notApplicable('AWS encrypts findings; the bucket of exported findings is evaluated under S3.'),
      'network-traffic-protection': notApplicable('The customer sends no data to GuardDuty.'),
      'platform-and-application-management': notApplicable('AWS runs the service.'),
      backups: evaluatedBy('GuardDuty retains findings for 90 days; the export retains them longer.', 'guardduty-findings-exported'),
      'region-choice': evaluatedBy('A detector is required in every Region and stores its data there.', 'guardduty-detector-enabled'),
    },
  },
  consolePages: {
    'AWS::GuardDuty::Detector': 'guardduty/home?region={{region}}',
  },
  collectors: [detectorCollector],
  accountFacts: { regional: guardDutyAccountFacts },
  asffTypes: { 'AWS::GuardDuty::Detector': 'AwsGuardDutyDetector' },
});
