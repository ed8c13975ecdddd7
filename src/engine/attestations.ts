import type { ResponsibilityId, ServiceId } from '../model/names.ts';

/** What the customer states about something no API can see. */
export interface Attestation {
  readonly responsibility: ResponsibilityId;
  /** Absent: every service. */
  readonly services?: readonly ServiceId[] | undefined;
  /** Absent: every account. */
  readonly accounts?: readonly string[] | undefined;
  /** ARN pattern of the resources it is about. Absent: all of them. */
  readonly resource?: string | undefined;
  /** Tags of the resources it is about. Absent: all of them. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly statement: string;
  /** Who states it. */
  readonly by: string;
  /** First and last day it holds, `YYYY-MM-DD`. */
  readonly on: string;
  readonly until: string;
}

/** A responsibility of a service that has to be attested, and what was stated about it. */
export interface AttestationResult {
  readonly service: ServiceId;
  readonly responsibility: ResponsibilityId;
  /** What has to be stated. */
  readonly what: string;
  /** `partly`: only about some of the resources. `expired`: all that was stated holds no longer, or not yet. */
  readonly state: 'attested' | 'partly' | 'expired' | 'not-attested';
  readonly statements: readonly Attestation[];
}

/** What is attested for one account on the day of the audit. */
export function attest(
  wanted: readonly { readonly service: ServiceId; readonly responsibility: ResponsibilityId; readonly what: string }[],
  attestations: readonly Attestation[],
  accountId: string,
  now: number,
): AttestationResult[] {
  const today = new Date(now).toISOString().slice(0, 10);
  return wanted.map(({ service, responsibility, what }) => {
    const statements = attestations.filter(
      (entry) =>
        entry.responsibility === responsibility && (entry.services?.includes(service) ?? true) && (entry.accounts?.includes(accountId) ?? true),
    );
    const inForce = statements.filter(({ on, until }) => on <= today && today <= until);
    const state = inForce.some(({ resource, tags }) => resource === undefined && tags === undefined)
      ? 'attested'
      : inForce.length > 0
        ? 'partly'
        : statements.length > 0
          ? 'expired'
          : 'not-attested';
    return { service, responsibility, what, state, statements };
  });
}
