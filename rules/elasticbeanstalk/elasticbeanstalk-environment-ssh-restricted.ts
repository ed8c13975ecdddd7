import { isOn, optionOf } from './shared/options.ts';
import { optionsAsCode, configurationSteps } from './shared/remediation.ts';
import { addressesOf, worldFamilies } from '../../src/network/cidr.ts';
import { exposedPorts, openToWorld } from '../../src/network/group-exposure.ts';
import { namedPorts } from '../../src/network/risky-ports.ts';
import { defaultWorldPrefix } from '../../src/network/security-group.ts';
import { defineRule } from '../../src/core/rule.ts';

const ssh = namedPorts('tcp', [22]);

/** Whether an `SSHSourceRestriction`, such as `tcp, 22, 22, 203.0.113.0/24`, allows the internet; its source can also be a security group. */
const allowsInternet = (restriction: string): boolean =>
  worldFamilies(addressesOf([restriction.split(',').at(-1)?.trim() ?? '']).addresses, defaultWorldPrefix).length > 0;

export const elasticbeanstalkEnvironmentSshRestricted = defineRule({
  id: 'elasticbeanstalk-environment-ssh-restricted',
  title: 'SSH to instances of Elastic Beanstalk environments should not be open to the internet',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 3,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['hosts', 'groupRules', 'prefixLists', 'options'],
  messages: {
    closed: 'The security groups of the instances do not open SSH to the internet.',
    open: 'The security groups of the instances are open to the internet: {{openings}}.',
    closedLater: 'The environment currently has no instances; SSH to new instances will not be open to the internet.',
    openLater: 'The environment currently has no instances; SSH to new instances will be open to the internet ({{cause}}).',
  },
  rationale: 'Open SSH ports are attacked continuously, and one stolen key gives access to all instances.',
  remediation: {
    text: 'Set SSHSourceRestriction to your address range, or remove the EC2 key pair and use Session Manager.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.managing.ec2.html',
    impact: 'SSH connections from other addresses are interrupted. Instances are not replaced.',
    cli: `aws elasticbeanstalk update-environment --environment-id {{id}} --option-settings '[{"Namespace":"aws:autoscaling:launchconfiguration","OptionName":"SSHSourceRestriction","Value":"tcp, 22, 22, SOURCE_CIDR"}]'`,
    console: configurationSteps('Service access', 'remove the EC2 key pair.'),
    ...optionsAsCode('aws:autoscaling:launchconfiguration SSHSourceRestriction=tcp,22,22,TRUSTED_CIDR_BLOCK'),
  },
  controls: {},
  evaluate: (facts, { pass, fail }) => {
    if (facts.hosts.length > 0) {
      const openings = openToWorld(Object.values(facts.groupRules).flat(), facts, (open) => exposedPorts(open, ssh));
      return openings.length > 0 ? fail('open', { openings }) : pass('closed');
    }
    const option = (name: string) => optionOf(facts.options, 'autoscaling:launchconfiguration', name);
    if (isOn(option('DisableDefaultEC2SecurityGroup'))) return pass('closedLater');
    const restriction = option('SSHSourceRestriction');
    if (restriction !== undefined && allowsInternet(restriction)) return fail('openLater', { cause: restriction });
    // With a key pair and without a restriction, Elastic Beanstalk opens port 22 to 0.0.0.0/0.
    return restriction === undefined && option('EC2KeyName') !== undefined
      ? fail('openLater', { cause: 'a key pair without SSHSourceRestriction' })
      : pass('closedLater');
  },
});
