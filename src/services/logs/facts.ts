import type { PolicyText } from '../iam/facts.ts';

interface LogsFacts {
  'AWS::Logs::LogGroup': {
    /** Absent: events never expire. */
    retentionDays?: number;
    /** Absent: encrypted with an AWS owned key. */
    kmsKeyId?: string;
    /** `STANDARD`, `INFREQUENT_ACCESS`, or `DELIVERY`, which always retains events for two days. */
    logClass: string;
  };
}

interface LogsAccountFacts {
  /** Resource policies of the account in a Region; they apply only to AWS services that write events. */
  logPolicies: readonly PolicyText[];
  /** Resource policies of log groups in a Region, named by the ARN of the log group. */
  logGroupPolicies: readonly PolicyText[];
}

declare module '../../core/facts.ts' {
  interface FactsByType extends LogsFacts {}
  interface AccountFacts extends LogsAccountFacts {}
}
