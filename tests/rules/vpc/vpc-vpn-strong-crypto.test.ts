import { vpcVpnStrongCrypto } from '../../../rules/vpc/vpc-vpn-strong-crypto.ts';
import { testRule } from '../../support/rule-tester.ts';
import { tunnel } from '../../support/vpn.ts';

const unset = ['Phase1DHGroupNumbers', 'Phase2DHGroupNumbers'];

testRule(vpcVpnStrongCrypto, {
  base: { state: 'available', tunnelOptions: [tunnel(), tunnel({ outsideIp: '203.0.113.2' })] },
  pass: [
    { name: 'strong', message: 'strong', evidence: { byDefault: [] } },
    { name: 'lists of AWS', facts: { tunnelOptions: [tunnel({ unset })] }, evidence: { byDefault: [`203.0.113.1 (${unset.join(', ')})`] } },
    { name: 'AES128, which nobody refuses', facts: { tunnelOptions: [tunnel({ algorithms: ['AES128', 'SHA2-256', 'DH14'] })] } },
    { name: 'SHA1, where it may be', facts: { tunnelOptions: [tunnel({ algorithms: ['SHA1'] })] }, params: { weakAlgorithms: [] } },
  ],
  fail: [
    {
      name: 'both versions',
      facts: { tunnelOptions: [tunnel({ ikeVersions: ['ikev1', 'ikev2'] })] },
      message: 'ikev1',
      severity: 'medium',
    },
    {
      name: 'no list of versions in one tunnel',
      facts: { tunnelOptions: [tunnel(), tunnel({ outsideIp: '203.0.113.2', ikeVersions: [] })] },
      message: 'ikev1',
      evidence: { tunnels: ['203.0.113.2'] },
    },
    { name: 'the old version', facts: { tunnelOptions: [tunnel({ ikeVersions: ['ikev1'] })] } },
    {
      name: 'weak algorithms among others',
      facts: { tunnelOptions: [tunnel({ algorithms: ['AES256', 'SHA1', 'SHA2-256', 'DH2', 'DH14'] })] },
      message: 'weak',
      evidence: { tunnels: ['203.0.113.1 (SHA1, DH2)'] },
    },
    {
      name: 'AES128, where it is refused',
      facts: { tunnelOptions: [tunnel({ algorithms: ['AES128'] })] },
      params: { weakAlgorithms: ['AES128'] },
    },
    { name: 'lists of AWS, strictly', facts: { tunnelOptions: [tunnel({ unset })] }, params: { strictCiphers: true }, message: 'unset' },
  ],
  notApplicable: [
    { name: 'not there yet', facts: { state: 'pending', tunnelOptions: [tunnel({ ikeVersions: [] })] }, message: 'notReady' },
  ],
});
