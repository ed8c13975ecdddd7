import type { ListenerCertificate, TlsPolicy } from '../../../src/services/elb/facts.ts';

const versions = ['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

/** Returns the protocols of a policy that are older than the minimum. A protocol that is not known is newer. */
export const outdatedProtocols = ({ protocols }: TlsPolicy, minimum: string): readonly string[] =>
  protocols.filter((protocol) => versions.includes(protocol) && versions.indexOf(protocol) < versions.indexOf(minimum));

/** Whether a cipher gives forward secrecy: with ephemeral keys, or one of TLS 1.3, which has no others. */
export const hasForwardSecrecy = (cipher: string): boolean => /^(ECDHE|DHE|TLS_(AES|CHACHA20))[-_]/.test(cipher);

/** Whether a cipher is broken or gives no confidentiality: RC4, DES, 3DES, export ciphers, and those without encryption or authentication. */
export const isBrokenCipher = (cipher: string): boolean => /RC4|RC2|DES-|EXP|NULL|^(ADH|AECDH)|KRB5|SEED|IDEA/i.test(cipher);

const MS_PER_DAY = 86_400_000;

/** A problem of a certificate; `unknown`: AWS does not return it. */
export type CertificateProblem = { readonly kind: 'expired' | 'expiring' | 'invalid' | 'unknown'; readonly text: string };

/** Returns the problem of a certificate. One that ACM renews may be close to its end. */
export function certificateProblem(
  { arn, source, status, expiresAt, renewed }: ListenerCertificate,
  { now, days }: { readonly now: number; readonly days: number },
): CertificateProblem | undefined {
  if (source === 'acm' && status !== undefined && status !== 'ISSUED' && status !== 'EXPIRED')
    return { kind: 'invalid', text: `${arn} is ${status}` };
  const end = expiresAt === undefined ? Number.NaN : Date.parse(expiresAt);
  if (Number.isNaN(end)) return { kind: 'unknown', text: arn };
  if (end <= now || status === 'EXPIRED') return { kind: 'expired', text: `${arn} expired on ${expiresAt?.slice(0, 10)}` };
  if (!renewed && end - now < days * MS_PER_DAY) return { kind: 'expiring', text: `${arn} expires on ${expiresAt?.slice(0, 10)}` };
  return undefined;
}
