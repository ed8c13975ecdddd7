import { datedTable } from '../../../src/core/dated-table.ts';
import type { FactsByType } from '../../../src/core/facts.ts';
import type { DetectorFeature } from '../../../src/services/guardduty/facts.ts';

type Detector = FactsByType['AWS::GuardDuty::Detector'];
type Workloads = Pick<Detector, 'databaseEngines' | 'hasBuckets' | 'hasFunctions' | 'hasInstances' | 'hasKubernetes'>;

/** A protection plan of GuardDuty. */
export interface ProtectionPlan {
  /** The name AWS gives the plan. */
  readonly title: string;
  /** Whether the Region has resources that the plan protects. */
  readonly protects: (facts: Workloads) => boolean;
}

/**
 * Protection plans by their API feature. https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html
 * RDS Protection covers Aurora and RDS for PostgreSQL (https://docs.aws.amazon.com/guardduty/latest/ug/rds-protection.html).
 */
export const protectionPlans: Readonly<Record<string, ProtectionPlan>> = {
  S3_DATA_EVENTS: { title: 'S3 Protection', protects: ({ hasBuckets }) => hasBuckets },
  EBS_MALWARE_PROTECTION: { title: 'Malware Protection for EC2', protects: ({ hasInstances }) => hasInstances },
  RDS_LOGIN_EVENTS: {
    title: 'RDS Protection',
    protects: ({ databaseEngines }) => databaseEngines.some((engine) => engine === 'postgres' || engine.startsWith('aurora')),
  },
  LAMBDA_NETWORK_LOGS: { title: 'Lambda Protection', protects: ({ hasFunctions }) => hasFunctions },
  EKS_AUDIT_LOGS: { title: 'EKS Protection', protects: ({ hasKubernetes }) => hasKubernetes },
  RUNTIME_MONITORING: { title: 'Runtime Monitoring', protects: (facts) => facts.hasInstances || facts.hasKubernetes },
};

/** Regions that do not offer a plan, by its API feature. */
const unavailablePlans = datedTable<Readonly<Record<string, readonly string[]>>>({
  source: [
    'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_regions.html',
    'https://docs.amazonaws.cn/en_us/aws/latest/userguide/guardduty.html',
  ],
  asOf: '2026-10',
  missing: 'The Region offers the plan. A plan that GetDetector does not list is UNKNOWN.',
  entries: {
    RUNTIME_MONITORING: ['cn-north-1', 'cn-northwest-1'],
    RDS_LOGIN_EVENTS: ['ap-east-2'],
  },
});

/** Whether a Region offers a plan. */
export const isOffered = (feature: string, region: string): boolean => !(unavailablePlans.entries[feature] ?? []).includes(region);

/** State of a plan; `unlisted`: GuardDuty does not return it for the Region. */
export function planState(features: readonly DetectorFeature[], name: string): 'off' | 'on' | 'unlisted' {
  const feature = features.find((listed) => listed.name === name);
  if (feature === undefined) return 'unlisted';
  return feature.enabled ? 'on' : 'off';
}
