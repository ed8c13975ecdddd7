import type { FactsByType } from '../../../src/core/facts.ts';

type Detector = FactsByType['AWS::GuardDuty::Detector'];

/** An optional part of GuardDuty. */
export interface ProtectionPlan {
  /** As people know it. */
  readonly title: string;
  /** Features of the API that it consists of; any of them is enough. */
  readonly features: readonly string[];
  /** Whether the Region has what it protects. */
  readonly needed: (facts: Pick<Detector, 'databaseEngines' | 'hasBuckets' | 'hasFunctions' | 'hasInstances' | 'hasKubernetes'>) => boolean;
}

/**
 * Protection plans by their main feature. https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html
 * The plan for databases watches those engines whose sign-ins GuardDuty can read
 * (https://docs.aws.amazon.com/guardduty/latest/ug/rds-protection.html).
 */
export const protectionPlans: Readonly<Record<string, ProtectionPlan>> = {
  S3_DATA_EVENTS: { title: 'S3 Protection', features: ['S3_DATA_EVENTS'], needed: ({ hasBuckets }) => hasBuckets },
  EBS_MALWARE_PROTECTION: {
    title: 'Malware Protection for EC2',
    features: ['EBS_MALWARE_PROTECTION'],
    needed: ({ hasInstances }) => hasInstances,
  },
  RDS_LOGIN_EVENTS: {
    title: 'RDS Protection',
    features: ['RDS_LOGIN_EVENTS'],
    needed: ({ databaseEngines }) => databaseEngines.some((engine) => engine === 'postgres' || engine.startsWith('aurora')),
  },
  LAMBDA_NETWORK_LOGS: { title: 'Lambda Protection', features: ['LAMBDA_NETWORK_LOGS'], needed: ({ hasFunctions }) => hasFunctions },
  EKS_AUDIT_LOGS: { title: 'EKS Protection', features: ['EKS_AUDIT_LOGS'], needed: ({ hasKubernetes }) => hasKubernetes },
  RUNTIME_MONITORING: {
    title: 'Runtime Monitoring',
    features: ['RUNTIME_MONITORING', 'EKS_RUNTIME_MONITORING'],
    needed: (facts) => facts.hasInstances || facts.hasKubernetes,
  },
};
