import type { ListenerRule } from '../../../src/services/elb/facts.ts';

/** Whether a rule has only conditions on paths, all of them in a list. */
export const hasOnlyPaths = ({ paths }: ListenerRule, allowed: readonly string[]): boolean =>
  paths?.every((path) => allowed.includes(path)) ?? false;

/**
 * Whether a rule of an HTTP listener answers other than by a redirect to HTTPS. A fixed response is an answer only of the default rule: the
 * others are exceptions to the redirect and contain no data of the application.
 */
export function answersInClear(rule: ListenerRule, clearTextPaths: readonly string[]): boolean {
  const last = rule.actions.at(-1);
  if (last?.type === 'redirect') return last.redirectProtocol !== 'HTTPS';
  if (last?.type === 'fixed-response' && rule.priority !== 'default') return false;
  return !hasOnlyPaths(rule, clearTextPaths);
}

/** Protocols that encrypt, and those that do not. */
export const encryptedProtocols: readonly string[] = ['HTTPS', 'TLS', 'QUIC'];
export const clearProtocols: readonly string[] = ['HTTP', 'TCP', 'UDP', 'TCP_UDP', 'TCP_QUIC'];

/** Ports on which clients and targets usually encrypt the traffic themselves. */
export const usualTlsPorts: readonly number[] = [443, 6443, 8443];
