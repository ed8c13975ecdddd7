import { elasticbeanstalkEnvironmentImdsv2Required } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-imdsv2-required.ts';
import { testRule } from '../../support/rule-tester.ts';

const host = (id: string, tokensRequired: boolean) => ({ id, publicIpv4: [], tokensRequired });
const off = { 'aws:autoscaling:launchconfiguration DisableIMDSv1': 'false' };

testRule(elasticbeanstalkEnvironmentImdsv2Required, {
  base: { hosts: [host('i-1', true)], options: off },
  pass: [
    { name: 'passes when all instances require IMDSv2 although the option is off', message: 'required' },
    {
      name: 'passes when there are no instances and the option is on',
      facts: { hosts: [], options: { 'aws:autoscaling:launchconfiguration DisableIMDSv1': 'true' } },
      message: 'demanded',
    },
  ],
  fail: [
    {
      name: 'fails when an instance allows IMDSv1',
      facts: { hosts: [host('i-1', true), host('i-2', false)] },
      message: 'optional',
      evidence: { hosts: ['i-2'] },
    },
    { name: 'fails when there are no instances and the option is off', facts: { hosts: [] }, message: 'open' },
  ],
  undecided: [
    { name: 'is unknown when there are no instances and the option is not reported', facts: { hosts: [], options: {} }, message: 'unset' },
  ],
});
