import { elasticbeanstalkEnvironmentPlatformSupported } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-platform-supported.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const platform = {
  version: '6.1.0',
  branch: 'Node.js 22 running on 64bit Amazon Linux 2023',
  branchState: 'supported',
  custom: false,
  createdAt: daysAgo(400),
};

testRule(elasticbeanstalkEnvironmentPlatformSupported, {
  base: { platform, recommendedPlatform: { version: '6.2.0', createdAt: daysAgo(60) } },
  pass: [
    { name: 'passes when superseded recently', message: 'current' },
    { name: 'passes for the newest version', facts: { recommendedPlatform: { version: '6.1.0', createdAt: daysAgo(400) } } },
    { name: 'passes for a beta branch', facts: { platform: { ...platform, branchState: 'beta' } } },
    {
      name: 'passes for a recent custom AMI',
      facts: { customImage: { id: 'ami-1', createdAt: daysAgo(180) }, recommendedPlatform: undefined },
      message: 'recentImage',
    },
    {
      name: 'passes for a recent custom platform',
      facts: { platform: { ...platform, custom: true, createdAt: daysAgo(10) } },
      message: 'recentImage',
    },
  ],
  fail: [
    {
      name: 'fails when superseded long ago',
      facts: { recommendedPlatform: { version: '6.2.0', createdAt: daysAgo(61) } },
      message: 'behind',
      evidence: { newest: '6.2.0', days: 61 },
    },
    {
      name: 'fails for a deprecated branch',
      facts: { platform: { ...platform, branchState: 'deprecated' }, recommendedPlatform: undefined },
      message: 'branch',
    },
    { name: 'fails for a retired branch', facts: { platform: { ...platform, branchState: 'retired' } }, evidence: { state: 'retired' } },
    {
      name: 'fails for an old custom AMI',
      facts: { customImage: { id: 'ami-1', createdAt: daysAgo(181) } },
      message: 'oldImage',
      evidence: { days: 181 },
    },
    { name: 'fails for an old custom platform', facts: { platform: { ...platform, custom: true } }, message: 'oldImage' },
  ],
  undecided: [
    { name: 'is unknown when no version is recommended', facts: { recommendedPlatform: undefined }, message: 'unknown' },
    { name: 'is unknown for a custom AMI that EC2 does not list', facts: { customImage: { id: 'ami-1' } }, message: 'hiddenImage' },
  ],
});
