import { isOn, optionOf } from './shared/options.ts';
import { exposedPorts, openToWorld } from '../../src/network/group-exposure.ts';
import { namedPorts } from '../../src/network/risky-ports.ts';
import { defineRule } from '../../src/core/rule.ts';

const ssh = namedPorts('tcp', [22]);
const world = /(?:0\.0\.0\.0|::)\/0\s*$/;

export const elasticbeanstalkEnvironmentSshRestricted = defineRule({
  id: 'elasticbeanstalk-environment-ssh-restricted',
  title: 'SSH to hosts of Beanstalk environments should be closed or narrowed',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 3,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['hosts', 'groupRules', 'prefixLists', 'options'],
  messages: {
    closed: 'The security groups of its hosts do not let the world reach SSH.',
    open: 'The security groups of its hosts let the world in: {{openings}}.',
    closedLater: 'It has no hosts now, and Beanstalk will not open SSH to the world.',
    openLater: 'It has no hosts now, and Beanstalk will open SSH to the world ({{cause}}).',
  },
  rationale: 'Everybody on the internet may then try keys on the hosts, and one stolen key opens them all.',
  remediation: {
    text: 'Set SSHSourceRestriction to a block of yours, or do without an EC2 key pair and use Session Manager.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.managing.ec2.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail }) => {
    if (facts.hosts.length > 0) {
      const openings = openToWorld(Object.values(facts.groupRules).flat(), facts, (open) => exposedPorts(open, ssh));
      return openings.length > 0 ? fail('open', { openings }) : pass('closed');
    }
    const of = (name: string) => optionOf(facts.options, 'autoscaling:launchconfiguration', name);
    if (isOn(of('DisableDefaultEC2SecurityGroup'))) return pass('closedLater');
    const restriction = of('SSHSourceRestriction');
    if (restriction !== undefined && world.test(restriction)) return fail('openLater', { cause: restriction });
    // With a key pair and no restriction Beanstalk opens port 22 to 0.0.0.0/0.
    return restriction === undefined && of('EC2KeyName') !== undefined
      ? fail('openLater', { cause: 'a key pair, and no SSHSourceRestriction' })
      : pass('closedLater');
  },
});
