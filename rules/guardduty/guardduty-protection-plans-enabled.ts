import { protectionPlans } from './shared/protection-plans.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const guarddutyProtectionPlansEnabled = defineRule({
  id: 'guardduty-protection-plans-enabled',
  title: 'GuardDuty protection plans should match what the account runs',
  resourceType: 'AWS::GuardDuty::Detector',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 1,
  fix: 'detection',
  facts: ['status', 'features', 'hasBuckets', 'hasInstances', 'hasFunctions', 'hasKubernetes', 'databaseEngines'],
  params: {
    protectionPlans: strings(Object.keys(protectionPlans), 'Plans that are asked for where there is something to protect.', '^[A-Z0-9_]+$'),
  },
  messages: {
    enabled: 'Every plan is on for which there is something to protect: {{plans}}.',
    off: 'Not on, though there is something to protect: {{missing}}.',
    suspended: 'The detector is suspended.',
    nothing: 'There is nothing to protect by the plans that are asked for.',
  },
  rationale: 'By itself GuardDuty sees calls and network traffic, but not what happens to objects, in databases, clusters and machines.',
  remediation: {
    text: 'Turn on the protection plans for what runs in the Region.',
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html',
    cli: 'aws guardduty update-detector --detector-id DETECTOR --features Name=S3_DATA_EVENTS,Status=ENABLED',
  },
  controls: {
    securityHub: ['GuardDuty.5', 'GuardDuty.6', 'GuardDuty.7', 'GuardDuty.8', 'GuardDuty.9', 'GuardDuty.10', 'GuardDuty.11'],
    awsConfig: ['guardduty-s3-protection-enabled'],
    prowler: [
      'guardduty_s3_protection_enabled',
      'guardduty_lambda_protection_enabled',
      'guardduty_rds_protection_enabled',
      'guardduty_ec2_malware_protection_enabled',
      'guardduty_eks_audit_log_enabled',
      'guardduty_eks_runtime_monitoring_enabled',
    ],
    cloudsploit: ['s3ProtectionEnabled', 'lambdaProtectionEnabled', 'rdsProtectionEnabled', 'eksProtectionEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.status !== 'ENABLED') return notApplicable('suspended');
    const on = new Set(facts.features.filter(({ enabled }) => enabled).map(({ name }) => name));
    const needed = params.protectionPlans.flatMap((name) => {
      const plan = protectionPlans[name] ?? { title: name, features: [name], needed: () => true };
      return plan.needed(facts) ? [plan] : [];
    });
    if (needed.length === 0) return notApplicable('nothing');
    const missing = needed.filter(({ features }) => !features.some((feature) => on.has(feature))).map(({ title }) => title);
    if (missing.length === 0) return pass('enabled', { plans: needed.map(({ title }) => title) });
    const onlyRuntime = missing.every((title) => title === protectionPlans['RUNTIME_MONITORING']?.title);
    const milder = { severity: 'medium', because: 'calls, network and storage are watched' } as const;
    return fail('off', { missing }, onlyRuntime ? milder : undefined);
  },
});
