import { elasticbeanstalkEnvironmentVolumesEncrypted } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-volumes-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(elasticbeanstalkEnvironmentVolumesEncrypted, {
  base: { volumes: { 'vol-1': true, 'vol-2': true } },
  pass: [{ name: 'passes when all volumes are encrypted', message: 'encrypted' }],
  fail: [
    {
      name: 'fails when a volume is not encrypted',
      facts: { volumes: { 'vol-1': true, 'vol-2': false } },
      message: 'open',
      evidence: { volumes: ['vol-2'] },
    },
  ],
  notApplicable: [{ name: 'skips with no instances', facts: { volumes: {} }, message: 'none' }],
});
