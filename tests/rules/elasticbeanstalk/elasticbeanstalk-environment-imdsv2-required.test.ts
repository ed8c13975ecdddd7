import { elasticbeanstalkEnvironmentImdsv2Required } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-imdsv2-required.ts';
import { testRule } from '../../support/rule-tester.ts';

const host = (id: string, tokensRequired: boolean) => ({ id, publicIpv4: [], tokensRequired });
const off = { 'aws:autoscaling:launchconfiguration DisableIMDSv1': 'false' };

testRule(elasticbeanstalkEnvironmentImdsv2Required, {
  base: { hosts: [host('i-1', true)], options: off },
  pass: [
    { name: 'all hosts, whatever the setting', message: 'required' },
    {
      name: 'no hosts now',
      facts: { hosts: [], options: { 'aws:autoscaling:launchconfiguration DisableIMDSv1': 'true' } },
      message: 'demanded',
    },
  ],
  fail: [
    { name: 'a host', facts: { hosts: [host('i-1', true), host('i-2', false)] }, message: 'optional', evidence: { hosts: ['i-2'] } },
    { name: 'no hosts now, and off', facts: { hosts: [] }, message: 'open' },
    { name: 'no hosts now, and not set', facts: { hosts: [], options: {} } },
  ],
});
