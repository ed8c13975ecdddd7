import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';
import { registerRevision, revisionImpact, revisionSteps } from './shared/tasks.ts';

export const ecsTaskdefinitionEfsEncryptedInTransit = defineRule({
  id: 'ecs-taskdefinition-efs-encrypted-in-transit',
  title: 'EFS volumes in ECS task definitions should be encrypted in transit',
  resourceType: 'AWS::ECS::TaskDefinition',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['efsVolumes', 'usedBy'],
  messages: {
    encrypted: 'All EFS volumes are encrypted in transit.',
    plain: 'The EFS volumes {{volumes}} are not encrypted in transit.',
    none: 'The task definition does not have EFS volumes.',
  },
  rationale: 'Without encryption in transit, files cross the network in clear text, and the file system cannot require IAM authorization.',
  remediation: {
    text: 'Set transitEncryption to ENABLED for each EFS volume.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-efs-config.html',
    impact: revisionImpact,
    cli: registerRevision,
    console: revisionSteps('Edit the volume and turn on transit encryption under Advanced configurations.'),
    terraform: terraformResource(
      'aws_ecs_task_definition',
      'volume {',
      '  name = "VOLUME_NAME"',
      '  efs_volume_configuration {',
      '    file_system_id     = "FILE_SYSTEM_ID"',
      '    transit_encryption = "ENABLED"',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ECS::TaskDefinition',
      'Volumes:',
      '  - Name: VOLUME_NAME',
      '    EFSVolumeConfiguration:',
      '      FilesystemId: FILE_SYSTEM_ID',
      '      TransitEncryption: ENABLED',
    ),
  },
  controls: { securityHub: ['ECS.18'], awsConfig: ['ecs-task-definition-efs-encryption-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.efsVolumes.length === 0) return notApplicable('none');
    const plain = facts.efsVolumes.filter(({ encryptedInTransit }) => !encryptedInTransit);
    return plain.length === 0 ? pass('encrypted') : fail('plain', { volumes: plain.map(({ name }) => name), usedBy: () => facts.usedBy });
  },
});
