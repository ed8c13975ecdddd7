import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import type { ExecService } from '../../src/services/ecs/facts.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ecsClusterExecAudited = defineRule({
  id: 'ecs-cluster-exec-audited',
  title: 'ECS Exec sessions should be encrypted with a KMS key and logged',
  resourceType: 'AWS::ECS::Cluster',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 2,
  facts: ['execServices', 'execTasks', 'exec'],
  params: { clustersWithoutExec: strings([], 'Names of clusters in which no service or task may allow ECS Exec.') },
  messages: {
    none: 'No service or standalone task of the cluster allows ECS Exec.',
    audited: 'ECS Exec sessions are logged and encrypted with the KMS key {{key}}.',
    forbidden: '{{services}} allow ECS Exec, which the configuration forbids in this cluster.',
    unlogged: '{{services}} allow ECS Exec, and sessions are not logged.',
    plain: '{{services}} allow ECS Exec, and sessions are not encrypted with a KMS key.',
    unknown: 'Onus does not know the ECS Exec logging setting {{logging}}.',
  },
  rationale: 'ECS Exec opens a shell in a running container. Without logs, no one can tell which commands a user or an attacker ran.',
  remediation: {
    text: 'Set a KMS key and a log group or bucket for ECS Exec in the cluster, or turn off ECS Exec in the services.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
    impact: 'The change applies to new sessions. Task roles need permission to use the key and to write the logs, or sessions fail.',
    cli: `aws ecs update-cluster --cluster {{id}} --configuration "executeCommandConfiguration={kmsKeyId=KMS_KEY_ARN,logging=OVERRIDE,logConfiguration={cloudWatchLogGroupName=LOG_GROUP_NAME,cloudWatchEncryptionEnabled=true}}"
aws ecs update-service --cluster {{id}} --service SERVICE_NAME --disable-execute-command`,
    console:
      'Open the Amazon ECS console and choose the cluster.\nChoose Update cluster.\nUnder ECS Exec, choose a KMS key and a log group or bucket, and update.',
    terraform: terraformResource(
      'aws_ecs_cluster',
      'name = "{{id}}"',
      'configuration {',
      '  execute_command_configuration {',
      '    kms_key_id = "KMS_KEY_ARN"',
      '    logging    = "OVERRIDE"',
      '    log_configuration {',
      '      cloud_watch_encryption_enabled = true',
      '      cloud_watch_log_group_name     = "LOG_GROUP_NAME"',
      '    }',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ECS::Cluster',
      "ClusterName: '{{id}}'",
      'Configuration:',
      '  ExecuteCommandConfiguration:',
      '    KmsKeyId: KMS_KEY_ARN',
      '    Logging: OVERRIDE',
      '    LogConfiguration:',
      '      CloudWatchEncryptionEnabled: true',
      '      CloudWatchLogGroupName: LOG_GROUP_NAME',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { params, resource }) => {
    const names = (some: readonly ExecService[]) => ({ services: some.map(({ name }) => name) });
    const failIfUnlogged = (allowing: readonly ExecService[]) => {
      if (allowing.length === 0) return undefined;
      if (params.clustersWithoutExec.includes(resource.id)) return fail('forbidden', names(allowing));
      const { logging, target } = facts.exec;
      if (logging === 'NONE' || (logging === 'OVERRIDE' && target === undefined)) return fail('unlogged', names(allowing));
      // By default sessions go where the awslogs driver of the task sends its logs.
      const unlogged = logging === 'DEFAULT' ? allowing.filter(({ usesAwslogs }) => !usesAwslogs) : [];
      return unlogged.length > 0 ? fail('unlogged', names(unlogged)) : undefined;
    };
    const failIfPlain = (allowing: readonly ExecService[]) => {
      if (allowing.length === 0) return undefined;
      const { logging, key } = facts.exec;
      if (logging !== 'DEFAULT' && logging !== 'OVERRIDE') return indeterminate('unknown', { logging });
      return key === undefined ? fail('plain', names(allowing), { severity: 'medium', because: 'sessions are logged' }) : undefined;
    };
    const problem = firstVerdict(
      () => failIfUnlogged(facts.execServices),
      () => failIfUnlogged(facts.execTasks),
      () => failIfPlain(facts.execServices),
      () => failIfPlain(facts.execTasks),
    );
    if (problem !== undefined) return problem;
    return facts.execServices.length + facts.execTasks.length === 0 ? pass('none') : pass('audited', { key: () => facts.exec.key ?? '' });
  },
});
