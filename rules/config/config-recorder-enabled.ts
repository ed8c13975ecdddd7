import { iamTypes, reasonOf, recordingOf } from '../../src/core/config-recording.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { recorderRemediation } from './shared/recorder-remediation.ts';

const partly = { severity: 'medium', because: 'the recorder records other types' } as const;

/** Config.1 requires IAM types in every Region without finding aggregation; AWS recommends recording them in one Region, as CIS requires. */
export const configRecorderEnabled = defineRule({
  id: 'config-recorder-enabled',
  title: 'AWS Config should record all resource types in every Region',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'critical',
  tier: 1,
  fix: 'config-recording',
  facts: ['configRecorder', 'configRecorderStatus', 'iamRecordedIn'],
  params: {
    requiredTypes: strings([], 'Resource types that must be recorded. Empty: all that AWS Config supports.', '^AWS::\\w+::\\w+$'),
    requireServiceLinkedRole: flag(true, 'Require the service-linked role AWSServiceRoleForConfig.'),
  },
  messages: {
    records: 'The recorder records {{what}}.',
    none: 'AWS Config is not turned on: the Region has no recorder.',
    stopped: 'The recorder is stopped.',
    failing: 'The last recording failed: {{error}}.',
    few: 'The recorder records {{types}} selected resource types, not all.',
    partial: 'The recorder does not record {{missing}}.',
    noIam: 'No recorder in any Region records IAM users, groups, roles and policies.',
    role: 'The recorder uses {{role}}, not the service-linked role AWSServiceRoleForConfig.',
  },
  rationale: 'Without configuration history, you cannot find out what changed, when, and what a resource looked like before an incident.',
  remediation: recorderRemediation,
  controls: {
    securityHub: ['Config.1'],
    cis: ['3.0:3.3', '5.0:3.3', '6.0:4.3', '7.0:4.3'],
    nist80053: ['CM-3', 'CM-6(1)', 'CM-8', 'CM-8(2)'],
    prowler: ['config_recorder_all_regions_enabled', 'config_recorder_using_aws_service_role'],
    cloudsploit: ['configServiceEnabled'],
  },
  evaluate: (facts, { pass, fail }, { params: { requiredTypes, requireServiceLinkedRole } }) => {
    const recorder = () => facts.configRecorder?.name ?? 'default';
    const failure = firstVerdict(
      () => {
        const status = facts.configRecorderStatus;
        if (status === undefined) return fail('none', { recorder });
        if (status.recording !== true) return fail('stopped', { recorder });
        if (status.lastStatus?.toLowerCase() !== 'failure') return undefined;
        return fail('failing', { recorder, error: reasonOf(status.lastErrorMessage) });
      },
      () => {
        if (facts.configRecorder === undefined) return fail('none', { recorder });
        const { recordingGroup: group, roleARN: role = 'no role' } = facts.configRecorder;
        const { all, missing } = recordingOf(group, requiredTypes);
        if (!all) return fail('few', { recorder, types: group?.resourceTypes?.length ?? 0 }, partly);
        const missingHere = missing.filter((type) => !iamTypes.includes(type));
        if (missingHere.length > 0) return fail('partial', { recorder, missing: missingHere }, partly);
        if (!requireServiceLinkedRole || serviceLinkedRole.test(role)) return undefined;
        return fail('role', { recorder, role }, { severity: 'medium', because: 'the recorder works as long as its role allows it' });
      },
      () => {
        const needsIam = requiredTypes.length === 0 || requiredTypes.some((type) => iamTypes.includes(type));
        return needsIam && facts.iamRecordedIn.length === 0 ? fail('noIam', { recorder }, partly) : undefined;
      },
    );
    return failure ?? pass('records', { what: requiredTypes.length > 0 ? 'all required types' : 'all types' });
  },
});

const serviceLinkedRole = /:role\/aws-service-role\/config\.amazonaws\.com\/AWSServiceRoleForConfig$/;
