import { efsFilesystemMultiAz } from '../../../rules/efs/efs-filesystem-multi-az.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(efsFilesystemMultiAz, {
  base: { mountZones: ['eu-west-1a', 'eu-west-1b'] },
  pass: [{ name: 'two zones', message: 'spread' }],
  fail: [
    { name: 'one zone', facts: { mountZones: ['eu-west-1a'] }, message: 'few', evidence: { storage: 'all zones' } },
    { name: 'two zones if three are required', params: { minZones: 3 } },
    {
      name: 'a One Zone file system',
      facts: { singleZone: 'eu-west-1a', mountZones: ['eu-west-1a'] },
      evidence: { storage: 'the zone eu-west-1a' },
    },
  ],
  notApplicable: [
    { name: 'no mount targets', facts: { mountZones: [] }, message: 'unmounted' },
    { name: 'a copy', facts: { mountZones: ['eu-west-1a'], overwriteProtection: 'REPLICATING' }, message: 'replica' },
  ],
});
