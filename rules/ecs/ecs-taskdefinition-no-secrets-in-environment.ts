import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';
import { registerRevision, revisionImpact, revisionSteps } from './shared/tasks.ts';

export const ecsTaskdefinitionNoSecretsInEnvironment = defineRule({
  id: 'ecs-taskdefinition-no-secrets-in-environment',
  title: 'ECS task definitions should not contain plaintext credentials',
  resourceType: 'AWS::ECS::TaskDefinition',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  optIn: true,
  facts: ['secrets', 'usedBy'],
  messages: {
    clean: 'No credentials were found in variables, commands, labels and log options.',
    found: 'The task definition contains credentials: {{found}}.',
  },
  rationale:
    'Anyone who can describe the task definition reads the credential, even after the revision is deregistered, and templates and logs contain copies.',
  remediation: {
    text: 'Store the credential in AWS Secrets Manager or Parameter Store, refer to it in secrets or secretOptions, and rotate it.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
    impact: `Rotating the credential interrupts clients that still use it. The execution role needs permission to read the secret. ${revisionImpact}`,
    cli: `aws secretsmanager create-secret --name SECRET_NAME --secret-string file://SECRET_FILE
${registerRevision}`,
    console: revisionSteps('Under Environment variables, change the value type to ValueFrom and enter the ARN of the secret.'),
    terraform: terraformResource(
      'aws_ecs_task_definition',
      'container_definitions = jsonencode([{',
      '  secrets = [{ name = "VARIABLE_NAME", valueFrom = "SECRET_ARN" }]',
      '}])',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ECS::TaskDefinition',
      'ContainerDefinitions:',
      '  - Name: CONTAINER_NAME',
      '    Secrets:',
      '      - Name: VARIABLE_NAME',
      '        ValueFrom: SECRET_ARN',
    ),
  },
  controls: {
    securityHub: ['ECS.8'],
    awsConfig: ['ecs-no-environment-secrets'],
    prowler: ['ecs_task_definitions_no_environment_secrets'],
  },
  evaluate: (facts, { pass, fail }) => {
    const found = facts.secrets.map(({ where, detector }) => `${where} (${detector})`);
    return found.length === 0 ? pass('clean') : fail('found', { found, usedBy: () => facts.usedBy });
  },
});
