import type { PolicyText } from '../iam/facts.ts';

/** What CloudWatch knows about an alarm. */
export interface AlarmState {
  /** `OK`, `ALARM` or `INSUFFICIENT_DATA`. */
  readonly value: string;
  /** ISO 8601, when the state last changed; absent: AWS does not report it. */
  readonly since?: string;
  /** How the alarm treats missing data, such as `missing` or `notBreaching`; absent: it watches other alarms. */
  readonly missingData?: string;
  /** Such as `EVALUATION_ERROR`; absent: the evaluation has no problem. */
  readonly evaluation?: string;
}

interface LogsFacts {
  'AWS::Logs::LogGroup': {
    /** Absent: events never expire. */
    retentionDays?: number;
    /** Absent: encrypted with an AWS owned key. */
    kmsKeyId?: string;
    /** `STANDARD`, `INFREQUENT_ACCESS`, or `DELIVERY`, which always retains events for two days. */
    logClass: string;
    deletionProtected: boolean;
    /** Whether applications may write with a long-lived API key instead of signed requests. */
    bearerTokens: boolean;
    /** Audit records in the log group, such as `the trail main`; empty: nothing that Onus knows of. */
    auditSources: readonly string[];
    /** ARNs of the targets of its subscription filters, and of those of the account. */
    subscriptionTargets: readonly string[];
  };
  'AWS::Logs::Destination': {
    /** Access policy; absent: only the account can send to the destination. */
    policy?: string;
    /** Organization of the account; absent: the account does not belong to one. */
    organizationId?: string;
  };
  'AWS::CloudWatch::Alarm': {
    actionsEnabled: boolean;
    /** ARNs of the targets that are notified when the alarm enters the ALARM state. */
    actions: readonly string[];
    /** Topics of the account and Region among the actions that do not exist or have no confirmed subscription. */
    silentTopics: readonly string[];
    /** Composite alarms with actions that depend on this alarm. */
    parents: readonly string[];
    state: AlarmState;
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
