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
    { name: 'passes when monitored', message: 'on', evidence: { mode: 'monitor' } },
    { name: 'passes when enforced, which is stricter', facts: control({ mode: 'enforce' }) },
    {
      name: 'passes when enforced if required, with an exclusion',
      facts: control({ mode: 'enforce', exclusions: ['InternetGateway'] }),
      params: enforcing,
      evidence: { exclusions: ['InternetGateway'] },
    },
  ],
  fail: [
    { name: 'fails for none', facts: { encryptionControl: undefined }, message: 'none', severity: 'low' },
    { name: 'fails when monitored only', params: enforcing, message: 'weak' },
    { name: 'fails without success', facts: control({ mode: 'enforce', state: 'enforce-failed' }), message: 'failing' },
    { name: 'fails while being deleted', facts: control({ state: 'deleting' }), message: 'failing' },
  ],
  notApplicable: [
    {
      name: 'skips when not supported in the Region',
      facts: { encryptionControlOffered: false, encryptionControl: undefined },
      message: 'notOffered',
    },
    { name: 'skips an empty VPC', facts: { interfaceCount: 0, encryptionControl: undefined }, message: 'empty' },
    { name: 'skips when shared by another account', facts: { ownerId: '777788889999', encryptionControl: undefined }, message: 'shared' },
  ],
});
