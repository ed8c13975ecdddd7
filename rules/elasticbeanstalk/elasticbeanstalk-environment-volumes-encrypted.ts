import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentVolumesEncrypted = defineRule({
  id: 'elasticbeanstalk-environment-volumes-encrypted',
  title: 'Disks of hosts of Beanstalk environments should be encrypted',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 3,
  fix: 'ebs-encryption',
  facts: ['volumes'],
  messages: {
    encrypted: 'All disks of its hosts are encrypted.',
    open: 'Disks are not encrypted: {{volumes}}.',
    none: 'It has no hosts with disks now.',
  },
  rationale: 'Logs, uploads and copies of secrets lie on the disks of the hosts, and in every snapshot of them.',
  remediation: {
    text: 'Turn on encryption of EBS volumes by default in the Region, and let the environment replace its hosts.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',
    cli: 'aws ec2 enable-ebs-encryption-by-default',
  },
  controls: {},
  evaluate: ({ volumes }, { pass, fail, notApplicable }) => {
    const all = Object.entries(volumes);
    const open = all.filter(([, encrypted]) => !encrypted).map(([id]) => id);
    if (open.length > 0) return fail('open', { volumes: open });
    return all.length === 0 ? notApplicable('none') : pass('encrypted');
  },
});
