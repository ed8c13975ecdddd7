import { attested, defineService, inApprovedRegions, notApplicable } from '../../core/service.ts';
import { logsAccountFacts } from './account.ts';
import { alarmCollector } from './alarm.ts';
import { cloudWatchLogs } from './clients.ts';
import { destinationCollector } from './destination.ts';
import { logGroupCollector } from './log-group.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    logs: true;
  }
}

export const logsService = defineService({
  id: 'logs',
  title: 'Amazon CloudWatch Logs and alarms',
  clients: [cloudWatchLogs],
  model: {
    category: 'abstracted',
    sources: [],
    reason:
      'AWS stores logs and evaluates alarms. You decide how long logs are retained, who can read, forward or delete them, and who is notified by alarms.',
    cloudFormation: ['AWS::CloudWatch', 'AWS::Logs'],
    coverage: {
      'client-side-encryption': attested('Applications may redact or encrypt events before they write them.'),
      'network-traffic-protection': notApplicable('Endpoints accept only TLS.'),
      'platform-and-application-management': attested('The code of an application decides what it logs.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::Logs::LogGroup': 'cloudwatch/home?region={{region}}#logsV2:log-groups/log-group/{{name}}',
    'AWS::Logs::Destination': 'cloudwatch/home?region={{region}}#logsV2:log-groups',
    'AWS::CloudWatch::Alarm': 'cloudwatch/home?region={{region}}#alarmsV2:alarm/{{id}}',
  },
  collectors: [logGroupCollector, destinationCollector, alarmCollector],
  accountFacts: { regional: logsAccountFacts },
  arnTypes: {
    'logs:log-group': 'AWS::Logs::LogGroup',
    'logs:destination': 'AWS::Logs::Destination',
    'cloudwatch:alarm': 'AWS::CloudWatch::Alarm',
  },
});
