import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';

/** Terraform and CloudFormation snippets of an association that scans or patches the instance every week. */
export const patchingAsCode = (operation: 'Install' | 'Scan') => ({
  terraform: terraformResource(
    'aws_ssm_association',
    'name                = "AWS-RunPatchBaseline"',
    'schedule_expression = "cron(0 2 ? * SUN *)"',
    `parameters          = { Operation = "${operation}" }`,
    'targets {',
    '  key    = "InstanceIds"',
    '  values = ["{{id}}"]',
    '}',
  ),
  cloudFormation: cloudFormationResource(
    'AWS::SSM::Association',
    'Name: AWS-RunPatchBaseline',
    'ScheduleExpression: cron(0 2 ? * SUN *)',
    'Parameters:',
    `  Operation: [${operation}]`,
    'Targets:',
    "  - { Key: InstanceIds, Values: ['{{id}}'] }",
  ),
});
