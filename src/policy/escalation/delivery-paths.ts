import type { EscalationPath } from './path.ts';

const ROLE_AT_WORK = 'An existing resource of this type has a role.';

/** Paths through services that build, deploy and orchestrate. */
export const deliveryPaths: readonly EscalationPath[] = [
  {
    how: 'create resources with a role through a stack',
    needs: ['cloudformation:CreateStack'],
    passedTo: 'cloudformation.amazonaws.com',
    catalog: ['cloudformation-001'],
  },
  {
    how: 'change what a stack with a role creates',
    needs: ['cloudformation:UpdateStack'],
    precondition: ROLE_AT_WORK,
    catalog: ['cloudformation-002'],
  },
  {
    how: 'change a stack with a role through a change set',
    needs: ['cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet'],
    precondition: ROLE_AT_WORK,
    catalog: ['cloudformation-005'],
  },
  {
    how: 'create resources with a role through a stack set',
    needs: ['cloudformation:CreateStackSet', 'cloudformation:CreateStackInstances'],
    passedTo: 'cloudformation.amazonaws.com',
    catalog: ['cloudformation-003'],
  },
  {
    how: 'change what a stack set with a role creates',
    needs: ['cloudformation:UpdateStackSet'],
    precondition: ROLE_AT_WORK,
    catalog: ['cloudformation-004'],
  },
  {
    how: 'create a resource with a role through Cloud Control API',
    needs: [['cloudformation:CreateResource', 'cloudformation:UpdateResource']],
    passedTo: 'cloudformation.amazonaws.com',
  },
  {
    how: 'run a build with a role',
    needs: ['codebuild:CreateProject', ['codebuild:StartBuild', 'codebuild:StartBuildBatch', 'codebuild:StartSandbox']],
    passedTo: 'codebuild.amazonaws.com',
    catalog: ['codebuild-001', 'codebuild-004'],
  },
  {
    how: 'run own commands in a build with a role',
    needs: [['codebuild:StartBuild', 'codebuild:StartBuildBatch', 'codebuild:StartSandbox']],
    precondition: ROLE_AT_WORK,
    catalog: ['codebuild-002', 'codebuild-003'],
  },
  {
    how: 'change what a build with a role runs',
    needs: ['codebuild:UpdateProject'],
    precondition: 'A project with a role is built again.',
  },
  {
    how: 'run a pipeline with a role',
    needs: [['codepipeline:CreatePipeline', 'codepipeline:UpdatePipeline']],
    passedTo: 'codepipeline.amazonaws.com',
  },
  {
    how: 'build an app with a role',
    needs: ['amplify:CreateApp', ['amplify:StartJob', 'amplify:StartDeployment', 'amplify:CreateDeployment']],
    passedTo: 'amplify.amazonaws.com',
    catalog: ['amplify-001'],
  },
  {
    how: 'call any API with a role through a state machine',
    needs: ['states:CreateStateMachine', ['states:StartExecution', 'states:StartSyncExecution']],
    passedTo: 'states.amazonaws.com',
  },
  {
    how: 'change the calls of a state machine with a role',
    needs: ['states:UpdateStateMachine', ['states:StartExecution', 'states:StartSyncExecution']],
    precondition: ROLE_AT_WORK,
  },
  { how: 'call any API with a role by testing a state', needs: ['states:TestState'], passedTo: 'states.amazonaws.com' },
  {
    how: 'call any API with a role on a schedule',
    needs: [['scheduler:CreateSchedule', 'scheduler:UpdateSchedule']],
    passedTo: 'scheduler.amazonaws.com',
  },
  { how: 'start targets with a role through an event rule', needs: ['events:PutTargets'], passedTo: 'events.amazonaws.com' },
  { how: 'start targets with a role through a pipe', needs: [['pipes:CreatePipe', 'pipes:UpdatePipe']], passedTo: 'pipes.amazonaws.com' },
  {
    how: 'run actions with a role through an AWS IoT rule',
    needs: [['iot:CreateTopicRule', 'iot:ReplaceTopicRule']],
    passedTo: 'iot.amazonaws.com',
  },
  {
    how: 'get credentials of a role for a device certificate',
    needs: [['iot:CreateRoleAlias', 'iot:UpdateRoleAlias']],
    passedTo: ['credentials.iot.amazonaws.com', 'iot.amazonaws.com'],
    precondition: 'The caller has a device certificate with a policy for the role alias.',
  },
  {
    how: 'run commands with a role through a fault injection experiment',
    needs: ['fis:CreateExperimentTemplate', 'fis:StartExperiment'],
    passedTo: 'fis.amazonaws.com',
  },
  {
    how: 'call any API with a role through a GraphQL data source',
    needs: [
      ['appsync:CreateDataSource', 'appsync:UpdateDataSource'],
      ['appsync:CreateResolver', 'appsync:UpdateResolver', 'appsync:CreateFunction', 'appsync:UpdateFunction'],
    ],
    passedTo: 'appsync.amazonaws.com',
  },
  {
    how: 'call any API with a role through an API Gateway integration',
    needs: ['apigateway:PUT', 'apigateway:POST'],
    passedTo: 'apigateway.amazonaws.com',
  },
];
