import type { PolicyText } from '../iam/facts.ts';

interface LogsFacts {
  'AWS::Logs::LogGroup': {
    /** Absent: events never expire. */
    retentionDays?: number;
    /** Absent: encrypted with a key of AWS. */
    kmsKeyId?: string;
    /** `STANDARD`, `INFREQUENT_ACCESS`, or `DELIVERY`, which keeps events for two days whatever is asked for. */
    logClass: string;
  };
}

interface LogsAccountFacts {
  /** Regional. Resource policies of Amazon CloudWatch Logs. */
  logPolicies: readonly PolicyText[];
}

declare module '../../core/facts.ts' {
  interface FactsByType extends LogsFacts {}
  interface AccountFacts extends LogsAccountFacts {}
}
