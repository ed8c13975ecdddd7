import { datedTable } from '../../../src/core/dated-table.ts';

const encryption = ['AES128', 'AES256', 'AES128-GCM-16', 'AES256-GCM-16'];
const integrity = ['SHA1', 'SHA2-256', 'SHA2-384', 'SHA2-512'];
const groups = ['DH14', 'DH15', 'DH16', 'DH17', 'DH18', 'DH19', 'DH20', 'DH21', 'DH22', 'DH23', 'DH24'];

/** Algorithms that a Site-to-Site VPN tunnel allows if the tunnel option is not set, by tunnel option. */
export const defaultAlgorithms = datedTable<Readonly<Record<string, readonly string[]>>>({
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
  asOf: '2026-11',
  missing: 'The option does not add algorithms.',
  entries: {
    Phase1EncryptionAlgorithms: encryption,
    Phase2EncryptionAlgorithms: encryption,
    Phase1IntegrityAlgorithms: integrity,
    Phase2IntegrityAlgorithms: integrity,
    Phase1DHGroupNumbers: ['DH2', ...groups],
    Phase2DHGroupNumbers: ['DH2', 'DH5', ...groups],
  },
});
