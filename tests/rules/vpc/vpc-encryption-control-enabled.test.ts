import { vpcEncryptionControlEnabled } from '../../../rules/vpc/vpc-encryption-control-enabled.ts';
import type { EncryptionControl } from '../../../src/services/vpc/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const control = (change: Partial<EncryptionControl> = {}): { readonly encryptionControl: EncryptionControl } => ({
  encryptionControl: { mode: 'monitor', state: 'available', exclusions: [], ...change },
});
const enforcing = { requiredMode: 'enforce' };

testRule(vpcEncryptionControlEnabled, {
  base: { ownerId: '111122223333', interfaceCount: 3, encryptionControlOffered: true, ...control() },
  pass: [
    { name: 'monitored', message: 'on', evidence: { mode: 'monitor' } },
    { name: 'enforced, which is stricter', facts: control({ mode: 'enforce' }) },
    {
      name: 'enforced if required, with an exclusion',
      facts: control({ mode: 'enforce', exclusions: ['InternetGateway'] }),
      params: enforcing,
      evidence: { exclusions: ['InternetGateway'] },
    },
  ],
  fail: [
    { name: 'none', facts: { encryptionControl: undefined }, message: 'none', severity: 'low' },
    { name: 'monitored only', params: enforcing, message: 'weak' },
    { name: 'without success', facts: control({ mode: 'enforce', state: 'enforce-failed' }), message: 'failing' },
    { name: 'being deleted', facts: control({ state: 'deleting' }), message: 'failing' },
  ],
  notApplicable: [
    {
      name: 'not supported in the Region',
      facts: { encryptionControlOffered: false, encryptionControl: undefined },
      message: 'notOffered',
    },
    { name: 'an empty VPC', facts: { interfaceCount: 0, encryptionControl: undefined }, message: 'empty' },
    { name: 'shared by another account', facts: { ownerId: '777788889999', encryptionControl: undefined }, message: 'shared' },
  ],
});
