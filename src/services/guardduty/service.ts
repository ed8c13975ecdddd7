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
    reason: 'Watches the whole account for threats; AWS runs it, turning it on and acting on findings is yours.',
    cloudFormation: ['AWS::GuardDuty'],
    coverage: {
      'customer-data': notApplicable('AWS analyses logs it reads itself.'),
      'access-control': evaluatedBy('Who runs it is judged.', 'guardduty-centrally-managed'),
      'client-side-encryption': notApplicable('Findings are written by AWS, so there is no client to encrypt them.'),
      'server-side-encryption': notApplicable('AWS encrypts findings; exported ones are judged where they go.'),
      'network-traffic-protection': notApplicable('Nothing of yours travels to it.'),
      'platform-and-application-management': notApplicable('AWS runs the service.'),
      backups: evaluatedBy('Findings are kept for 90 days; the export is the archive.', 'guardduty-findings-exported'),
      'region-choice': evaluatedBy('A detector is demanded in every Region and keeps its data there.', 'guardduty-detector-enabled'),
    },
  },
  collectors: [detectorCollector],
  accountFacts: { regional: guardDutyAccountFacts },
  asffTypes: { 'AWS::GuardDuty::Detector': 'AwsGuardDutyDetector' },
});
