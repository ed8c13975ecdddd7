import type { ApiCalls, SharedReads } from '../../core/collector.ts';
import type { ListenerCertificate } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { certificates } from '../acm/shared-reads.ts';
import { serverCertificates } from '../iam/shared-reads.ts';

/** Calls of {@link describeCertificates}. */
export const certificateCalls: readonly ApiCalls[] = [...certificates.apiCalls, ...serverCertificates.apiCalls];

/** Returns the service in an ARN. */
const serviceOf = (arn: string): string => arn.split(':')[2] ?? '';

/** Returns certificates as ACM or IAM shows them. Only the services that the ARNs name are asked. */
export async function describeCertificates(arns: readonly string[], shared: SharedReads): Promise<readonly ListenerCertificate[]> {
  const uses = (service: string) => arns.some((arn) => serviceOf(arn) === service);
  const inAcm = uses('acm') ? await shared(certificates) : undefined;
  const inIam = uses('iam') ? await shared(serverCertificates) : undefined;
  return arns.map((arn): ListenerCertificate => {
    const source = serviceOf(arn);
    const acm = inAcm?.get(arn);
    const expiresAt = source === 'iam' ? inIam?.get(arn)?.Expiration : acm?.NotAfter;
    return {
      arn,
      source,
      ...(acm?.Status === undefined ? {} : { status: acm.Status }),
      ...(expiresAt === undefined ? {} : { expiresAt: toJson(expiresAt) }),
      renewed: acm !== undefined && acm.Type !== 'IMPORTED' && acm.RenewalEligibility === 'ELIGIBLE',
    };
  });
}
