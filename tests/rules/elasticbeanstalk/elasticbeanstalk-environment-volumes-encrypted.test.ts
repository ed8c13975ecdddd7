import { elasticbeanstalkEnvironmentVolumesEncrypted } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-volumes-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(elasticbeanstalkEnvironmentVolumesEncrypted, {
  base: { volumes: { 'vol-1': true, 'vol-2': true } },
  pass: [{ name: 'all', message: 'encrypted' }],
  fail: [{ name: 'not all', facts: { volumes: { 'vol-1': true, 'vol-2': false } }, message: 'open', evidence: { volumes: ['vol-2'] } }],
  notApplicable: [{ name: 'no hosts', facts: { volumes: {} }, message: 'none' }],
});
