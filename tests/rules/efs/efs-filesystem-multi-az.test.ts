import { efsFilesystemMultiAz } from '../../../rules/efs/efs-filesystem-multi-az.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(efsFilesystemMultiAz, {
  base: { mountZones: ['eu-west-1a', 'eu-west-1b'] },
  pass: [{ name: 'passes for two zones', message: 'spread' }],
  fail: [
    { name: 'fails for one zone', facts: { mountZones: ['eu-west-1a'] }, message: 'few', evidence: { storage: 'all zones' } },
    { name: 'fails for two zones if three are required', params: { minZones: 3 } },
    {
      name: 'fails for a One Zone file system',
      facts: { singleZone: 'eu-west-1a', mountZones: ['eu-west-1a'] },
      evidence: { storage: 'the zone eu-west-1a' },
    },
  ],
  notApplicable: [
    { name: 'skips with no mount targets', facts: { mountZones: [] }, message: 'unmounted' },
    { name: 'skips a copy', facts: { mountZones: ['eu-west-1a'], overwriteProtection: 'REPLICATING' }, message: 'replica' },
  ],
});
