import { cloudFormationResource } from '../shared/code-snippets.ts';
import { isOffered, planState, protectionPlans } from './shared/protection-plans.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const guarddutyProtectionPlansEnabled = defineRule({
  id: 'guardduty-protection-plans-enabled',
  title: 'GuardDuty protection plans should be turned on',
  resourceType: 'AWS::GuardDuty::Detector',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 1,
  fix: 'detection',
  facts: ['status', 'features', 'hasBuckets', 'hasInstances', 'hasFunctions', 'hasKubernetes', 'databaseEngines'],
  params: { protectionPlans: strings(Object.keys(protectionPlans), 'Required protection plans, as API features.', '^[A-Z0-9_]+$') },
  messages: {
    enabled: 'All required protection plans are turned on: {{plans}}.',
    off: 'These protection plans are turned off: {{missing}}.',
    unlisted: 'GuardDuty does not report the state of these protection plans: {{plans}}.',
    suspended: 'The detector is suspended, so no protection plan is active.',
    nothing: 'The Region offers none of the required protection plans.',
  },
  rationale: 'Without protection plans, GuardDuty does not see attacks on objects, databases, clusters, functions and operating systems.',
  remediation: {
    text: 'Turn on the protection plans. For member accounts, turn them on in the GuardDuty administrator account.',
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html',
    impact: 'GuardDuty charges for analyzed events, scanned volumes or monitored vCPUs. Workloads are not interrupted.',
    cli: 'aws guardduty update-detector --detector-id {{id}} --features {{features}}',
    console: 'Open GuardDuty and choose the plan under Protection plans.\nChoose Enable.',
    terraform:
      'resource "aws_guardduty_detector_feature" "s3" {\n  detector_id = "{{id}}"\n  name        = "S3_DATA_EVENTS"\n  status      = "ENABLED"\n}',
    cloudFormation: cloudFormationResource(
      'AWS::GuardDuty::Detector',
      'Enable: true',
      'Features:',
      '  - { Name: S3_DATA_EVENTS, Status: ENABLED }',
    ),
  },
  controls: {
    securityHub: ['GuardDuty.5', 'GuardDuty.6', 'GuardDuty.8', 'GuardDuty.9', 'GuardDuty.10', 'GuardDuty.11'],
    awsConfig: [
      'guardduty-eks-protection-audit-enabled',
      'guardduty-lambda-protection-enabled',
      'guardduty-malware-protection-enabled',
      'guardduty-rds-protection-enabled',
      'guardduty-runtime-monitoring-enabled',
      'guardduty-s3-protection-enabled',
    ],
    prowler: [
      'guardduty_s3_protection_enabled',
      'guardduty_lambda_protection_enabled',
      'guardduty_rds_protection_enabled',
      'guardduty_ec2_malware_protection_enabled',
      'guardduty_eks_audit_log_enabled',
    ],
    cloudsploit: ['s3ProtectionEnabled', 'lambdaProtectionEnabled', 'rdsProtectionEnabled', 'eksProtectionEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    const required = params.protectionPlans.filter((name) => isOffered(name, resource.region));
    if (required.length === 0) return notApplicable('nothing');
    const titles = (names: readonly string[]) => names.map((name) => protectionPlans[name]?.title ?? name);
    const named = (state: 'off' | 'unlisted') => required.filter((name) => planState(facts.features, name) === state);
    const failure = firstVerdict(
      () => (facts.status === 'ENABLED' ? undefined : fail('suspended', { features: '[]' })),
      () => {
        const off = named('off');
        if (off.length === 0) return undefined;
        const features = JSON.stringify(off.map((Name) => ({ Name, Status: 'ENABLED' })));
        return fail('off', { missing: titles(off), features }, () => {
          const needed = off.filter((name) => protectionPlans[name]?.protects(facts) ?? true);
          if (needed.length === 0) return { severity: 'low', because: 'the Region has no resources that these plans protect' };
          const onlyRuntime = needed.every((name) => name === 'RUNTIME_MONITORING');
          return onlyRuntime
            ? { severity: 'medium', because: 'GuardDuty still monitors API calls, network traffic and volumes' }
            : undefined;
        });
      },
    );
    if (failure !== undefined) return failure;
    const unlisted = named('unlisted');
    return unlisted.length > 0 ? indeterminate('unlisted', { plans: titles(unlisted) }) : pass('enabled', { plans: titles(required) });
  },
});
