import { ecsTaskdefinitionEfsEncryptedInTransit } from '../../../rules/ecs/ecs-taskdefinition-efs-encrypted-in-transit.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ecsTaskdefinitionEfsEncryptedInTransit, {
  base: { efsVolumes: [{ name: 'data', encryptedInTransit: true }], usedBy: [] },
  pass: [{ name: 'passes for an encrypted volume', message: 'encrypted' }],
  fail: [
    {
      name: 'fails for one of two without encryption',
      facts: {
        efsVolumes: [
          { name: 'data', encryptedInTransit: true },
          { name: 'cache', encryptedInTransit: false },
        ],
      },
      message: 'plain',
      evidence: { volumes: ['cache'] },
    },
  ],
  notApplicable: [{ name: 'skips with no volumes', facts: { efsVolumes: [] }, message: 'none' }],
});
