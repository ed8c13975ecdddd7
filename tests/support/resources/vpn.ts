import type { TunnelOptions } from '../../../src/services/vpc/facts.ts';

/** A tunnel with recommended options. */
export const tunnel = (change: Partial<TunnelOptions> = {}): TunnelOptions => ({
  outsideIp: '203.0.113.1',
  ikeVersions: ['ikev2'],
  algorithms: ['AES256', 'SHA2-256', 'DH14'],
  unset: [],
  logged: true,
  ...change,
});
