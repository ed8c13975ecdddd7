import { reasonOf, recordingOf } from '../../src/core/config-recording.ts';
import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const configRecorderEnabled = defineRule({
  id: 'config-recorder-enabled',
  title: 'AWS Config should record in every Region',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'critical',
  tier: 1,
  fix: 'config-recording',
  facts: ['configRecorder', 'configRecorderStatus'],
  params: {
    requiredTypes: strings([], 'Resource types that must be recorded. Empty: all that AWS Config supports.', '^AWS::\\w+::\\w+$'),
    requireServiceLinkedRole: flag(true, 'Whether the recorder must use the service-linked role AWSServiceRoleForConfig.'),
  },
  messages: {
    records: 'The recorder records {{what}}.',
    none: 'There is no recorder.',
    stopped: 'The recorder is stopped.',
    failing: 'The recorder could not record last time: {{error}}.',
    few: 'The recorder records {{types}} chosen types of resources, not all.',
    partial: 'The recorder leaves out {{missing}}.',
    role: 'The recorder uses {{role}}, not the service-linked role.',
  },
  rationale: 'Without a record nobody can tell what a resource looked like last week, who changed it, or what there is at all.',
  remediation: {
    text: 'Turn on AWS Config in the Region with the service-linked role, and record all types; global types in one Region only.',
    url: 'https://docs.aws.amazon.com/config/latest/developerguide/gs-console.html',
    cli: 'aws configservice start-configuration-recorder --configuration-recorder-name default',
  },
  controls: {
    securityHub: ['Config.1'],
    cis: ['3.0:3.3', '5.0:3.3', '6.0:4.3', '7.0:4.3'],
    nist80053: ['CM-3', 'CM-6(1)', 'CM-8', 'CM-8(2)'],
    prowler: ['config_recorder_all_regions_enabled', 'config_recorder_using_aws_service_role'],
    cloudsploit: ['configServiceEnabled'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const { configRecorder: recorder } = facts;
    if (recorder === undefined) return fail('none');
    const status = facts.configRecorderStatus;
    if (status?.recording !== true) return fail('stopped');
    if (status.lastStatus?.toLowerCase() === 'failure') return fail('failing', { error: reasonOf(status.lastErrorMessage) });
    const { all, missing } = recordingOf(recorder.recordingGroup, params.requiredTypes);
    const some = { severity: 'medium', because: 'other types are recorded' } as const;
    if (!all) return fail('few', { types: recorder.recordingGroup?.resourceTypes?.length ?? 0 }, some);
    if (missing.length > 0) return fail('partial', { missing }, some);
    const role = recorder.roleARN ?? 'no role';
    if (params.requireServiceLinkedRole && !/:role\/aws-service-role\/config\.amazonaws\.com\/AWSServiceRoleForConfig$/.test(role)) {
      return fail('role', { role }, { severity: 'medium', because: 'it records, as long as its role allows' });
    }
    return pass('records', { what: params.requiredTypes.length > 0 ? 'all types asked for' : 'all types' });
  },
});
