import { ec2SpotFleetVolumesEncrypted } from '../../../rules/ec2/ec2-spot-fleet-volumes-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const root = { deviceName: '/dev/xvda', encrypted: true };
const data = { deviceName: '/dev/sdf', encrypted: false };

testRule(ec2SpotFleetVolumesEncrypted, {
  base: { state: 'active', volumes: [root], encryptionByDefault: false },
  pass: [{ name: 'passes when all volumes are encrypted', message: 'encrypted' }],
  fail: [
    {
      name: 'fails when one of two volumes is not encrypted',
      facts: { volumes: [root, data] },
      message: 'unencrypted',
      severity: 'medium',
      evidence: { volumes: ['/dev/sdf'] },
    },
    {
      name: 'fails for a volume without a device name',
      facts: { volumes: [{ deviceName: '', encrypted: false }] },
      evidence: { volumes: ['a volume'] },
    },
    { name: 'fails when the Region encrypts new volumes', facts: { volumes: [data], encryptionByDefault: true }, severity: 'low' },
  ],
  notApplicable: [
    { name: 'skips with no volumes, or a launch template', facts: { volumes: [] }, message: 'none' },
    { name: 'skips when canceled', facts: { state: 'cancelled_running', volumes: [data] }, message: 'inactive' },
    { name: 'skips when failed', facts: { state: 'failed', volumes: [data] } },
  ],
});
