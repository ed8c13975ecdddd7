import { ecsTaskdefinitionEfsEncryptedInTransit } from '../../../rules/ecs/ecs-taskdefinition-efs-encrypted-in-transit.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ecsTaskdefinitionEfsEncryptedInTransit, {
  base: { efsVolumes: [{ name: 'data', encryptedInTransit: true }], usedBy: [] },
  pass: [{ name: 'an encrypted volume', message: 'encrypted' }],
  fail: [
    {
      name: 'one of two without encryption',
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
  notApplicable: [{ name: 'no volumes', facts: { efsVolumes: [] }, message: 'none' }],
});
