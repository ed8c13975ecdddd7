import { guarddutyProtectionPlansEnabled } from '../../../rules/guardduty/guardduty-protection-plans-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const names = [
  'S3_DATA_EVENTS',
  'EBS_MALWARE_PROTECTION',
  'RDS_LOGIN_EVENTS',
  'LAMBDA_NETWORK_LOGS',
  'EKS_AUDIT_LOGS',
  'RUNTIME_MONITORING',
] as const;
const plans = names.map((name) => ({ name: name as string, enabled: true, parts: [] }));
const off = (...disabled: string[]) => plans.map((plan) => ({ ...plan, enabled: !disabled.includes(plan.name) }));
const unlisted = (...missing: string[]) => plans.filter(({ name }) => !missing.includes(name));
const none = { hasBuckets: false, hasInstances: false, hasFunctions: false, hasKubernetes: false, databaseEngines: [] };

testRule(guarddutyProtectionPlansEnabled, {
  base: {
    status: 'ENABLED',
    features: plans,
    hasBuckets: true,
    hasInstances: true,
    hasFunctions: true,
    hasKubernetes: true,
    databaseEngines: ['aurora-postgresql', 'mysql'],
  },
  pass: [
    { name: 'passes when all plans are on', message: 'enabled' },
    {
      name: 'passes when the only required plan is on',
      facts: { features: off('RDS_LOGIN_EVENTS') },
      params: { protectionPlans: ['S3_DATA_EVENTS'] },
    },
    {
      name: 'passes for a plan that Onus does not know is on',
      facts: { features: [{ name: 'AI_PROTECTION', enabled: true, parts: [] }] },
      params: { protectionPlans: ['AI_PROTECTION'] },
    },
    {
      name: 'passes when Runtime Monitoring is not available in China',
      facts: { features: unlisted('RUNTIME_MONITORING') },
      resource: { region: 'cn-north-1', partition: 'aws-cn' },
    },
  ],
  fail: [
    {
      name: 'fails when S3 Protection is off',
      facts: { features: off('S3_DATA_EVENTS') },
      severity: 'high',
      evidence: { missing: ['S3 Protection'], features: '[{"Name":"S3_DATA_EVENTS","Status":"ENABLED"}]' },
    },
    {
      name: 'fails when S3 Protection is off without buckets',
      facts: { features: off('S3_DATA_EVENTS'), hasBuckets: false },
      severity: 'low',
    },
    { name: 'fails when Malware Protection is off', facts: { features: off('EBS_MALWARE_PROTECTION') }, severity: 'high' },
    {
      name: 'fails when Malware Protection is off without instances',
      facts: { features: off('EBS_MALWARE_PROTECTION'), ...none },
      severity: 'low',
    },
    {
      name: 'fails when RDS Protection is off for PostgreSQL',
      facts: { features: off('RDS_LOGIN_EVENTS'), databaseEngines: ['postgres'] },
      severity: 'high',
    },
    {
      name: 'fails when RDS Protection is off without databases that it supports',
      facts: { features: off('RDS_LOGIN_EVENTS'), databaseEngines: ['mysql', 'oracle-ee'] },
      severity: 'low',
    },
    { name: 'fails when Lambda Protection is off', facts: { features: off('LAMBDA_NETWORK_LOGS') }, severity: 'high' },
    {
      name: 'fails when Lambda Protection is off without functions',
      facts: { features: off('LAMBDA_NETWORK_LOGS'), hasFunctions: false },
      severity: 'low',
    },
    { name: 'fails when EKS Protection is off', facts: { features: off('EKS_AUDIT_LOGS') }, severity: 'high' },
    {
      name: 'fails when EKS Protection is off without clusters',
      facts: { features: off('EKS_AUDIT_LOGS'), hasKubernetes: false },
      severity: 'low',
    },
    { name: 'fails when only Runtime Monitoring is off', facts: { features: off('RUNTIME_MONITORING') }, severity: 'medium' },
    {
      name: 'fails when the former EKS Runtime Monitoring is not Runtime Monitoring',
      facts: { features: [...off('RUNTIME_MONITORING'), { name: 'EKS_RUNTIME_MONITORING', enabled: true, parts: [] }] },
      message: 'off',
    },
    {
      name: 'fails for a plan that Onus does not know is off',
      facts: { features: [{ name: 'AI_PROTECTION', enabled: false, parts: [] }] },
      params: { protectionPlans: ['AI_PROTECTION'] },
      severity: 'high',
    },
    { name: 'fails when the detector is suspended', facts: { status: 'DISABLED' }, message: 'suspended' },
  ],
  notApplicable: [
    {
      name: 'skips when the Region does not offer the required plan',
      resource: { region: 'ap-east-2' },
      params: { protectionPlans: ['RDS_LOGIN_EVENTS'] },
      message: 'nothing',
    },
  ],
  undecided: [
    { name: 'is unknown when GuardDuty does not list a plan', facts: { features: unlisted('RDS_LOGIN_EVENTS') }, message: 'unlisted' },
    { name: 'is unknown when GuardDuty lists no features', facts: { features: [] }, message: 'unlisted' },
  ],
});
