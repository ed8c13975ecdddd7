import { vpcVpnStrongCrypto } from '../../../rules/vpc/vpc-vpn-strong-crypto.ts';
import { testRule } from '../../support/rule-tester.ts';
import { tunnel } from '../../support/resources/vpn.ts';

const unset = ['Phase1DHGroupNumbers', 'Phase2DHGroupNumbers'];

testRule(vpcVpnStrongCrypto, {
  base: { state: 'available', tunnelOptions: [tunnel(), tunnel({ outsideIp: '203.0.113.2' })] },
  pass: [
    { name: 'passes for strong algorithms', message: 'strong' },
    {
      name: 'passes when encryption algorithms are not set, and the defaults are not weak',
      facts: { tunnelOptions: [tunnel({ unset: ['Phase1EncryptionAlgorithms', 'Phase2EncryptionAlgorithms'] })] },
    },
    {
      name: 'passes when no list is set, and no algorithm is weak',
      facts: { tunnelOptions: [tunnel({ algorithms: [], unset })] },
      params: { weakAlgorithms: [] },
    },
    {
      name: 'passes for AES128, which is not weak by default',
      facts: { tunnelOptions: [tunnel({ algorithms: ['AES128', 'SHA2-256', 'DH14'] })] },
    },
    {
      name: 'passes for SHA1, when it is not weak',
      facts: { tunnelOptions: [tunnel({ algorithms: ['SHA1'] })] },
      params: { weakAlgorithms: [] },
    },
  ],
  fail: [
    {
      name: 'fails for IKEv1 and IKEv2',
      facts: { tunnelOptions: [tunnel({ ikeVersions: ['ikev1', 'ikev2'] })] },
      message: 'ikev1',
      severity: 'medium',
    },
    {
      name: 'fails when IKE versions are not set in one tunnel',
      facts: { tunnelOptions: [tunnel(), tunnel({ outsideIp: '203.0.113.2', ikeVersions: [] })] },
      message: 'ikev1',
      evidence: { tunnels: ['203.0.113.2'] },
    },
    { name: 'fails for only IKEv1', facts: { tunnelOptions: [tunnel({ ikeVersions: ['ikev1'] })] } },
    {
      name: 'fails for weak algorithms among others',
      facts: { tunnelOptions: [tunnel({ algorithms: ['AES256', 'SHA1', 'SHA2-256', 'DH2', 'DH14'] })] },
      message: 'weak',
      evidence: { tunnels: ['203.0.113.1 (SHA1, DH2)'] },
    },
    {
      name: 'fails for AES128, when it is weak',
      facts: { tunnelOptions: [tunnel({ algorithms: ['AES128'] })] },
      params: { weakAlgorithms: ['AES128'] },
    },
    {
      name: 'fails when Diffie-Hellman groups are not set, and the defaults include weak ones',
      facts: { tunnelOptions: [tunnel({ unset })] },
      message: 'weak',
      evidence: { tunnels: ['203.0.113.1 (DH2, DH22, DH5)'] },
    },
    {
      name: 'fails when integrity algorithms are not set in one phase, and the defaults include SHA1',
      facts: { tunnelOptions: [tunnel({ unset: ['Phase2IntegrityAlgorithms'] })] },
      evidence: { tunnels: ['203.0.113.1 (SHA1)'] },
    },
  ],
  notApplicable: [
    {
      name: 'skips when the connection is pending',
      facts: { state: 'pending', tunnelOptions: [tunnel({ ikeVersions: [] })] },
      message: 'notReady',
    },
  ],
});
