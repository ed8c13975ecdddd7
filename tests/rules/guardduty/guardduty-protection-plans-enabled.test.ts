import { guarddutyProtectionPlansEnabled } from '../../../rules/guardduty/guardduty-protection-plans-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const on = (...names: string[]) => names.map((name) => ({ name, enabled: true, parts: [] }));
const all = on(
  'S3_DATA_EVENTS',
  'EBS_MALWARE_PROTECTION',
  'RDS_LOGIN_EVENTS',
  'LAMBDA_NETWORK_LOGS',
  'EKS_AUDIT_LOGS',
  'RUNTIME_MONITORING',
);
const without = (...names: string[]) => all.map((feature) => (names.includes(feature.name) ? { ...feature, enabled: false } : feature));

testRule(guarddutyProtectionPlansEnabled, {
  base: {
    status: 'ENABLED',
    features: all,
    hasBuckets: true,
    hasInstances: true,
    hasFunctions: true,
    hasKubernetes: true,
    databaseEngines: ['aurora-postgresql', 'mysql'],
  },
  pass: [
    { name: 'all plans', message: 'enabled' },
    {
      name: 'the former plan for EKS stands for Runtime Monitoring',
      facts: { features: [...without('RUNTIME_MONITORING'), ...on('EKS_RUNTIME_MONITORING')] },
    },
    { name: 'no buckets, no S3 Protection', facts: { features: without('S3_DATA_EVENTS'), hasBuckets: false } },
    { name: 'no database that it could watch', facts: { features: without('RDS_LOGIN_EVENTS'), databaseEngines: ['mysql', 'oracle-ee'] } },
    { name: 'no functions', facts: { features: without('LAMBDA_NETWORK_LOGS'), hasFunctions: false } },
    { name: 'no cluster', facts: { features: without('EKS_AUDIT_LOGS'), hasKubernetes: false } },
    {
      name: 'neither machines nor clusters',
      facts: {
        features: without('EBS_MALWARE_PROTECTION', 'RUNTIME_MONITORING', 'EKS_AUDIT_LOGS'),
        hasInstances: false,
        hasKubernetes: false,
      },
    },
    { name: 'a plan that is not asked for', facts: { features: on('S3_DATA_EVENTS') }, params: { protectionPlans: ['S3_DATA_EVENTS'] } },
    { name: 'a plan of the future', facts: { features: on('AI_PROTECTION') }, params: { protectionPlans: ['AI_PROTECTION'] } },
  ],
  fail: [
    {
      name: 'S3 Protection is off',
      facts: { features: without('S3_DATA_EVENTS') },
      severity: 'high',
      evidence: { missing: ['S3 Protection'] },
    },
    { name: 'RDS Protection is off', facts: { features: without('RDS_LOGIN_EVENTS'), databaseEngines: ['postgres'] }, message: 'off' },
    { name: 'only Runtime Monitoring is off', facts: { features: without('RUNTIME_MONITORING') }, severity: 'medium' },
    { name: 'AWS names no feature', facts: { features: [] } },
  ],
  notApplicable: [
    { name: 'suspended', facts: { status: 'DISABLED' }, message: 'suspended' },
    { name: 'nothing to protect', facts: { hasBuckets: false }, params: { protectionPlans: ['S3_DATA_EVENTS'] }, message: 'nothing' },
  ],
});
