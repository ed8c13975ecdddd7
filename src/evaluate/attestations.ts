import type { Attestation, AttestationResult } from '../core/result/result.ts';

/** Returns the attestations of one account on the day of the audit. */
export function attest(
  wanted: readonly Pick<AttestationResult, 'service' | 'responsibility' | 'what'>[],
  attestations: readonly Attestation[],
  { accountId, now }: { readonly accountId: string; readonly now: number },
): AttestationResult[] {
  const today = new Date(now).toISOString().slice(0, 10);
  return wanted.map(({ service, responsibility, what }) => {
    const statements = attestations.filter(
      (entry) =>
        entry.responsibility === responsibility &&
        (entry.services?.includes(service) ?? true) &&
        (entry.accounts?.includes(accountId) ?? true),
    );
    const inForce = statements.filter(({ on, until }) => on <= today && today <= until);
    const state = inForce.some(({ resource, tags }) => resource === undefined && tags === undefined)
      ? 'attested'
      : inForce.length > 0
        ? 'partial'
        : statements.length > 0
          ? 'expired'
          : 'not-attested';
    return { service, responsibility, what, state, statements };
  });
}
