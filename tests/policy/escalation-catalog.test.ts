import { escalationPaths } from '../../src/policy/escalation/paths.ts';
import { rejectedPaths } from '../../src/policy/escalation/rejected-paths.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { escalations } from '../../src/policy/privilege-escalation.ts';

/** Combinations from public catalogs, with the IDs of pathfinding.cloud if it lists them. */
const catalog: readonly (readonly [id: string, ...actions: string[]])[] = [
  ['amplify-001', 'iam:PassRole', 'amplify:CreateApp', 'amplify:CreateBranch', 'amplify:StartJob'],
  ['apprunner-001', 'iam:PassRole', 'apprunner:CreateService'],
  ['apprunner-002', 'apprunner:UpdateService'],
  ['batch-001', 'iam:PassRole', 'batch:RegisterJobDefinition', 'batch:SubmitJob'],
  ['batch-002', 'batch:SubmitJob'],
  ['batch-003', 'iam:PassRole', 'batch:CreateComputeEnvironment', 'batch:CreateJobQueue', 'batch:RegisterJobDefinition', 'batch:SubmitJob'],
  [
    'bedrock-001',
    'iam:PassRole',
    'bedrock-agentcore:CreateCodeInterpreter',
    'bedrock-agentcore:StartCodeInterpreterSession',
    'bedrock-agentcore:InvokeCodeInterpreter',
  ],
  ['bedrock-002', 'bedrock-agentcore:StartCodeInterpreterSession', 'bedrock-agentcore:InvokeCodeInterpreter'],
  ['bedrock-003', 'iam:PassRole', 'bedrock-agentcore:CreateAgentRuntime', 'bedrock-agentcore:InvokeAgentRuntime'],
  ['bedrock-004', 'bedrock-agentcore:InvokeAgentRuntimeCommand'],
  ['bedrock-005', 'iam:PassRole', 'bedrock-agentcore:CreateHarness', 'bedrock-agentcore:InvokeAgentRuntimeCommand'],
  [
    'bedrock-006',
    'iam:PassRole',
    'bedrock-agentcore:CreateBrowser',
    'bedrock-agentcore:StartBrowserSession',
    'bedrock-agentcore:ConnectBrowserAutomationStream',
  ],
  ['bedrock-007', 'bedrock-agentcore:StartBrowserSession', 'bedrock-agentcore:ConnectBrowserAutomationStream'],
  ['braket-001', 'iam:PassRole', 'braket:CreateJob'],
  ['cloudformation-001', 'iam:PassRole', 'cloudformation:CreateStack'],
  ['cloudformation-002', 'cloudformation:UpdateStack'],
  ['cloudformation-003', 'iam:PassRole', 'cloudformation:CreateStackSet', 'cloudformation:CreateStackInstances'],
  ['cloudformation-004', 'iam:PassRole', 'cloudformation:UpdateStackSet'],
  ['cloudformation-005', 'cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet'],
  ['codebuild-001', 'iam:PassRole', 'codebuild:CreateProject', 'codebuild:StartBuild'],
  ['codebuild-002', 'codebuild:StartBuild'],
  ['codebuild-003', 'codebuild:StartBuildBatch'],
  ['codebuild-004', 'iam:PassRole', 'codebuild:CreateProject', 'codebuild:StartBuildBatch'],
  ['codedeploy-001', 'codedeploy:CreateDeployment'],
  ['cognitoidentity-001', 'iam:PassRole', 'cognito-identity:SetIdentityPoolRoles'],
  [
    'datapipeline-001',
    'iam:PassRole',
    'datapipeline:CreatePipeline',
    'datapipeline:PutPipelineDefinition',
    'datapipeline:ActivatePipeline',
  ],
  ['ec2-001', 'iam:PassRole', 'ec2:RunInstances'],
  ['ec2-002', 'ec2:ModifyInstanceAttribute', 'ec2:StopInstances', 'ec2:StartInstances'],
  ['ec2-003', 'ec2-instance-connect:SendSSHPublicKey'],
  ['ec2-004', 'iam:PassRole', 'ec2:RequestSpotInstances'],
  ['ec2-005', 'ec2:CreateLaunchTemplateVersion', 'ec2:ModifyLaunchTemplate'],
  ['ecs-001', 'iam:PassRole', 'ecs:CreateCluster', 'ecs:RegisterTaskDefinition', 'ecs:CreateService'],
  ['ecs-002', 'iam:PassRole', 'ecs:CreateCluster', 'ecs:RegisterTaskDefinition', 'ecs:RunTask'],
  ['ecs-003', 'iam:PassRole', 'ecs:RegisterTaskDefinition', 'ecs:CreateService'],
  ['ecs-004', 'iam:PassRole', 'ecs:RegisterTaskDefinition', 'ecs:RunTask'],
  ['ecs-005', 'iam:PassRole', 'ecs:RegisterTaskDefinition', 'ecs:StartTask'],
  ['ecs-006', 'ecs:ExecuteCommand', 'ecs:DescribeTasks'],
  ['ecs-007', 'iam:PassRole', 'ecs:StartTask', 'ecs:RegisterContainerInstance'],
  ['ecs-008', 'iam:PassRole', 'ecs:RunTask'],
  ['ecs-009', 'iam:PassRole', 'ecs:StartTask'],
  ['emr-001', 'iam:PassRole', 'elasticmapreduce:RunJobFlow'],
  ['emrserverless-001', 'iam:PassRole', 'emr-serverless:CreateApplication', 'emr-serverless:StartJobRun'],
  ['gamelift-001', 'iam:PassRole', 'gamelift:CreateBuild', 'gamelift:CreateFleet'],
  ['glue-001', 'iam:PassRole', 'glue:CreateDevEndpoint'],
  ['glue-002', 'glue:UpdateDevEndpoint'],
  ['glue-003', 'iam:PassRole', 'glue:CreateJob', 'glue:StartJobRun'],
  ['glue-004', 'iam:PassRole', 'glue:CreateJob', 'glue:CreateTrigger'],
  ['glue-005', 'iam:PassRole', 'glue:UpdateJob', 'glue:StartJobRun'],
  ['glue-006', 'iam:PassRole', 'glue:UpdateJob', 'glue:CreateTrigger'],
  ['glue-007', 'iam:PassRole', 'glue:CreateSession', 'glue:RunStatement'],
  ['iam-001', 'iam:CreatePolicyVersion'],
  ['iam-002', 'iam:CreateAccessKey'],
  ['iam-003', 'iam:CreateAccessKey', 'iam:DeleteAccessKey'],
  ['iam-004', 'iam:CreateLoginProfile'],
  ['iam-005', 'iam:PutRolePolicy'],
  ['iam-006', 'iam:UpdateLoginProfile'],
  ['iam-007', 'iam:PutUserPolicy'],
  ['iam-008', 'iam:AttachUserPolicy'],
  ['iam-009', 'iam:AttachRolePolicy'],
  ['iam-010', 'iam:AttachGroupPolicy'],
  ['iam-011', 'iam:PutGroupPolicy'],
  ['iam-012', 'iam:UpdateAssumeRolePolicy'],
  ['iam-013', 'iam:AddUserToGroup'],
  ['iam-014', 'iam:AttachRolePolicy', 'sts:AssumeRole'],
  ['iam-015', 'iam:AttachUserPolicy', 'iam:CreateAccessKey'],
  ['iam-016', 'iam:CreatePolicyVersion', 'sts:AssumeRole'],
  ['iam-017', 'iam:PutRolePolicy', 'sts:AssumeRole'],
  ['iam-018', 'iam:PutUserPolicy', 'iam:CreateAccessKey'],
  ['iam-019', 'iam:AttachRolePolicy', 'iam:UpdateAssumeRolePolicy'],
  ['iam-020', 'iam:CreatePolicyVersion', 'iam:UpdateAssumeRolePolicy'],
  ['iam-021', 'iam:PutRolePolicy', 'iam:UpdateAssumeRolePolicy'],
  ['imagebuilder-001', 'iam:PassRole', 'imagebuilder:CreateInfrastructureConfiguration', 'imagebuilder:CreateImage'],
  ['kinesisanalytics-001', 'iam:PassRole', 'kinesisanalytics:CreateApplication', 'kinesisanalytics:StartApplication'],
  ['lambda-001', 'iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction'],
  ['lambda-002', 'iam:PassRole', 'lambda:CreateFunction', 'lambda:CreateEventSourceMapping'],
  ['lambda-003', 'lambda:UpdateFunctionCode'],
  ['lambda-004', 'lambda:UpdateFunctionCode', 'lambda:InvokeFunction'],
  ['lambda-005', 'lambda:UpdateFunctionCode', 'lambda:AddPermission'],
  ['lambda-006', 'iam:PassRole', 'lambda:CreateFunction', 'lambda:AddPermission'],
  ['omics-001', 'iam:PassRole', 'omics:CreateWorkflow', 'omics:StartRun'],
  ['sagemaker-001', 'iam:PassRole', 'sagemaker:CreateNotebookInstance', 'sagemaker:CreatePresignedNotebookInstanceUrl'],
  ['sagemaker-002', 'iam:PassRole', 'sagemaker:CreateTrainingJob'],
  ['sagemaker-003', 'iam:PassRole', 'sagemaker:CreateProcessingJob'],
  ['sagemaker-004', 'sagemaker:CreatePresignedNotebookInstanceUrl'],
  [
    'sagemaker-005',
    'sagemaker:CreateNotebookInstanceLifecycleConfig',
    'sagemaker:StopNotebookInstance',
    'sagemaker:UpdateNotebookInstance',
    'sagemaker:StartNotebookInstance',
  ],
  ['ssm-001', 'ssm:StartSession'],
  ['ssm-002', 'ssm:SendCommand'],
  ['ssm-003', 'iam:PassRole', 'ssm:StartAutomationExecution'],
  ['sts-001', 'sts:AssumeRole'],
  ['2018: an earlier policy version', 'iam:SetDefaultPolicyVersion'],
  ['2018: an instance profile', 'iam:PassRole', 'ec2:AssociateIamInstanceProfile'],
  ['2018: a layer', 'lambda:UpdateFunctionConfiguration'],
  ['a stack set without another role', 'cloudformation:UpdateStackSet'],
  ['a State Manager association', 'ssm:CreateAssociation'],
  ['a serial console', 'ec2-instance-connect:SendSerialConsoleSSHPublicKey'],
  ['Identity Center: an inline policy', 'sso:PutInlinePolicyToPermissionSet'],
  ['Identity Center: a managed policy', 'sso:AttachManagedPolicyToPermissionSet'],
  ['Identity Center: a customer managed policy', 'sso:AttachCustomerManagedPolicyReferenceToPermissionSet'],
  ['Identity Center: an assignment', 'sso:CreateAccountAssignment'],
  ['Identity Center: a group', 'identitystore:CreateGroupMembership'],
  ['a state machine', 'states:UpdateStateMachine', 'states:StartExecution'],
  ['a schedule', 'iam:PassRole', 'scheduler:CreateSchedule'],
  ['an event rule', 'iam:PassRole', 'events:PutRule', 'events:PutTargets'],
  ['an AWS IoT rule', 'iam:PassRole', 'iot:CreateTopicRule'],
  ['an Airflow environment', 'iam:PassRole', 'airflow:CreateEnvironment'],
  ['a Studio domain', 'sagemaker:CreatePresignedDomainUrl'],
  ['a root session', 'sts:AssumeRoot'],
];

function howsOf(actions: readonly string[]): readonly string[] {
  const policy = parsePolicy({ Statement: { Effect: 'Allow', Action: actions, Resource: '*' } });
  if (isMalformed(policy)) throw new Error(policy.malformed);
  return escalations({ policies: [policy] })
    .filter(({ limited }) => !limited)
    .map(({ how }) => how);
}

const pathWith = (id: string) => escalationPaths.entries.find((path) => path.catalog?.includes(id));

test.each(catalog)('%s: a policy with all its actions opens a path', (id, ...actions) => {
  const hows = howsOf(actions);
  expect(hows).not.toEqual([]);
  const path = pathWith(id);
  if (path !== undefined) expect(hows).toContain(path.how);
});

test.each(catalog)('%s: its path is closed without a required action', (id, ...actions) => {
  const path = pathWith(id);
  const needed = actions.filter((action) =>
    action === 'iam:PassRole' ? path?.passedTo !== undefined : path?.needs.flat().includes(action),
  );
  // A single action has no smaller policy, and alternatives replace each other.
  for (const action of needed) {
    const rest = actions.filter((other) => other !== action && !path?.needs.some((step) => step.includes(action) && step.includes(other)));
    if (rest.length > 0) expect(howsOf(rest)).not.toContain(path?.how);
  }
});

test('every ID of the catalog belongs to one path', () => {
  const ids = catalog.map(([id]) => id).filter((id) => /^[a-z0-9]+-\d{3}$/.test(id));
  expect(escalationPaths.entries.flatMap(({ catalog: known = [] }) => known).sort()).toEqual([...ids].sort());
});

test.each(rejectedPaths)('$actions: rejected', ({ actions, reason }) => {
  expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  expect(howsOf(actions).filter((how) => how !== 'pass any role to any service')).toEqual([]);
});
