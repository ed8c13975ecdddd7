import { notAsCode, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentVolumesEncrypted = defineRule({
  id: 'elasticbeanstalk-environment-volumes-encrypted',
  title: 'Volumes of Elastic Beanstalk environments should be encrypted',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 3,
  fix: 'ebs-encryption',
  facts: ['volumes'],
  messages: {
    encrypted: 'All volumes of the instances are encrypted.',
    open: 'These volumes are not encrypted: {{volumes}}.',
    none: 'The environment currently has no instances with volumes.',
  },
  rationale: 'Volumes contain logs, uploads and copies of secrets. Without encryption, anyone with access to a snapshot can read them.',
  remediation: {
    text: 'Turn on EBS encryption by default in the Region, and let the environment replace its instances.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',
    impact: 'The default applies to all new volumes of the Region. An instance refresh replaces the instances step by step.',
    cli: 'aws ec2 enable-ebs-encryption-by-default\naws autoscaling start-instance-refresh --auto-scaling-group-name AUTO_SCALING_GROUP_NAME',
    console:
      'Open Amazon EC2, Data protection and security, and turn on EBS encryption.\nRefresh the instances of the Auto Scaling group of the environment.',
    terraform: terraformResource('aws_ebs_encryption_by_default', 'enabled = true'),
    notAsCode: notAsCode.cloudFormation,
  },
  controls: {},
  evaluate: ({ volumes }, { pass, fail, notApplicable }) => {
    const all = Object.entries(volumes);
    const open = all.filter(([, encrypted]) => !encrypted).map(([id]) => id);
    if (open.length > 0) return fail('open', { volumes: open });
    return all.length === 0 ? notApplicable('none') : pass('encrypted');
  },
});
