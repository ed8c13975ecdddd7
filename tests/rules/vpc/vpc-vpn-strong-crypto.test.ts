import { vpcVpnStrongCrypto } from '../../../rules/vpc/vpc-vpn-strong-crypto.ts';
import { testRule } from '../../support/rule-tester.ts';
import { tunnel } from '../../support/resources/vpn.ts';

const unset = ['Phase1DHGroupNumbers', 'Phase2DHGroupNumbers'];

testRule(vpcVpnStrongCrypto, {
  base: { state: 'available', tunnelOptions: [tunnel(), tunnel({ outsideIp: '203.0.113.2' })] },
  pass: [
    { name: 'strong algorithms', message: 'strong' },
    {
      name: 'encryption algorithms are not set, and the defaults are not weak',
      facts: { tunnelOptions: [tunnel({ unset: ['Phase1EncryptionAlgorithms', 'Phase2EncryptionAlgorithms'] })] },
    },
    {
      name: 'no list is set, and no algorithm is weak',
      facts: { tunnelOptions: [tunnel({ algorithms: [], unset })] },
      params: { weakAlgorithms: [] },
    },
    { name: 'AES128, which is not weak by default', facts: { tunnelOptions: [tunnel({ algorithms: ['AES128', 'SHA2-256', 'DH14'] })] } },
    { name: 'SHA1, when it is not weak', facts: { tunnelOptions: [tunnel({ algorithms: ['SHA1'] })] }, params: { weakAlgorithms: [] } },
  ],
  fail: [
    {
      name: 'IKEv1 and IKEv2',
      facts: { tunnelOptions: [tunnel({ ikeVersions: ['ikev1', 'ikev2'] })] },
      message: 'ikev1',
      severity: 'medium',
    },
    {
      name: 'IKE versions are not set in one tunnel',
      facts: { tunnelOptions: [tunnel(), tunnel({ outsideIp: '203.0.113.2', ikeVersions: [] })] },
      message: 'ikev1',
      evidence: { tunnels: ['203.0.113.2'] },
    },
    { name: 'only IKEv1', facts: { tunnelOptions: [tunnel({ ikeVersions: ['ikev1'] })] } },
    {
      name: 'weak algorithms among others',
      facts: { tunnelOptions: [tunnel({ algorithms: ['AES256', 'SHA1', 'SHA2-256', 'DH2', 'DH14'] })] },
      message: 'weak',
      evidence: { tunnels: ['203.0.113.1 (SHA1, DH2)'] },
    },
    {
      name: 'AES128, when it is weak',
      facts: { tunnelOptions: [tunnel({ algorithms: ['AES128'] })] },
      params: { weakAlgorithms: ['AES128'] },
    },
    {
      name: 'Diffie-Hellman groups are not set, and the defaults include weak ones',
      facts: { tunnelOptions: [tunnel({ unset })] },
      message: 'weak',
      evidence: { tunnels: ['203.0.113.1 (DH2, DH22, DH5)'] },
    },
    {
      name: 'integrity algorithms are not set in one phase, and the defaults include SHA1',
      facts: { tunnelOptions: [tunnel({ unset: ['Phase2IntegrityAlgorithms'] })] },
      evidence: { tunnels: ['203.0.113.1 (SHA1)'] },
    },
  ],
  notApplicable: [
    { name: 'the connection is pending', facts: { state: 'pending', tunnelOptions: [tunnel({ ikeVersions: [] })] }, message: 'notReady' },
  ],
});
