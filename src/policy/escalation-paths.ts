/**
 * Actions by which a user or role can get rights it was not given, alone or together. Gathered from the service authorization reference
 * and from what has long been public: the methods that Spencer Gietzen (Rhino Security Labs) described in 2018, and those that others
 * found since.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export interface EscalationPath {
  /** What can be done, in words. */
  readonly how: string;
  /** The actions it takes: all of them, of an inner list any one. */
  readonly needs: readonly (string | readonly string[])[];
  /** Also takes iam:PassRole to this service. */
  readonly passedTo?: string;
  /** On the caller's own user it gives nothing that the caller does not have. */
  readonly harmlessOnSelf?: true;
  /** Is a path only if it is not limited to certain resources or by conditions; roles and people are meant to have it for some. */
  readonly onlyUnlimited?: true;
}

export const escalationPaths: readonly EscalationPath[] = [
  { how: 'write a new version of a policy', needs: ['iam:CreatePolicyVersion'] },
  { how: 'bring back another version of a policy', needs: ['iam:SetDefaultPolicyVersion'] },
  { how: 'attach a policy to a user', needs: ['iam:AttachUserPolicy'] },
  { how: 'attach a policy to a group', needs: ['iam:AttachGroupPolicy'] },
  { how: 'attach a policy to a role', needs: ['iam:AttachRolePolicy'] },
  { how: 'write an inline policy of a user', needs: ['iam:PutUserPolicy'] },
  { how: 'write an inline policy of a group', needs: ['iam:PutGroupPolicy'] },
  { how: 'write an inline policy of a role', needs: ['iam:PutRolePolicy'] },
  { how: 'put a user into a group', needs: ['iam:AddUserToGroup'] },
  { how: 'create access keys for another user', needs: ['iam:CreateAccessKey'], harmlessOnSelf: true },
  { how: 'give another user a password', needs: ['iam:CreateLoginProfile'], harmlessOnSelf: true },
  { how: 'change the password of another user', needs: ['iam:UpdateLoginProfile'], harmlessOnSelf: true },
  { how: 'change who may assume a role', needs: ['iam:UpdateAssumeRolePolicy'] },
  { how: 'replace an identity provider that roles trust', needs: ['iam:UpdateSAMLProvider'] },
  { how: 'assume any role', needs: ['sts:AssumeRole'], onlyUnlimited: true },
  { how: 'pass any role to any service', needs: ['iam:PassRole'], onlyUnlimited: true },

  { how: 'start an instance with a role', needs: ['ec2:RunInstances'], passedTo: 'ec2.amazonaws.com' },
  { how: 'request a Spot Instance with a role', needs: ['ec2:RequestSpotInstances'], passedTo: 'ec2.amazonaws.com' },
  {
    how: 'give a running instance another role',
    needs: [['ec2:AssociateIamInstanceProfile', 'ec2:ReplaceIamInstanceProfileAssociation']],
    passedTo: 'ec2.amazonaws.com',
  },
  {
    how: 'start instances with a role by an Auto Scaling group',
    needs: ['autoscaling:CreateAutoScalingGroup', ['autoscaling:CreateLaunchConfiguration', 'ec2:CreateLaunchTemplate']],
    passedTo: 'ec2.amazonaws.com',
  },
  {
    how: 'run code in a new Lambda function with a role',
    needs: [
      'lambda:CreateFunction',
      ['lambda:InvokeFunction', 'lambda:AddPermission', 'lambda:CreateEventSourceMapping', 'lambda:CreateFunctionUrlConfig'],
    ],
    passedTo: 'lambda.amazonaws.com',
  },
  {
    how: 'run a container with a role',
    needs: ['ecs:RegisterTaskDefinition', ['ecs:RunTask', 'ecs:StartTask', 'ecs:CreateService', 'ecs:UpdateService']],
    passedTo: 'ecs-tasks.amazonaws.com',
  },
  {
    how: 'run a batch job with a role',
    needs: ['batch:RegisterJobDefinition', 'batch:SubmitJob'],
    passedTo: 'ecs-tasks.amazonaws.com',
  },
  { how: 'run a container service with a role', needs: ['apprunner:CreateService'], passedTo: 'tasks.apprunner.amazonaws.com' },
  {
    how: 'create resources with a role by a stack',
    needs: [['cloudformation:CreateStack', 'cloudformation:CreateChangeSet', 'cloudformation:UpdateStack']],
    passedTo: 'cloudformation.amazonaws.com',
  },
  {
    how: 'run a build with a role',
    needs: [
      ['codebuild:CreateProject', 'codebuild:UpdateProject'],
      ['codebuild:StartBuild', 'codebuild:StartBuildBatch'],
    ],
    passedTo: 'codebuild.amazonaws.com',
  },
  { how: 'run a pipeline with a role', needs: ['codepipeline:CreatePipeline'], passedTo: 'codepipeline.amazonaws.com' },
  {
    how: 'run a data pipeline with a role',
    needs: ['datapipeline:CreatePipeline', 'datapipeline:PutPipelineDefinition', 'datapipeline:ActivatePipeline'],
    passedTo: 'datapipeline.amazonaws.com',
  },
  {
    how: 'run a Glue job with a role',
    needs: [
      ['glue:CreateJob', 'glue:UpdateJob'],
      ['glue:StartJobRun', 'glue:CreateTrigger'],
    ],
    passedTo: 'glue.amazonaws.com',
  },
  { how: 'run Glue statements with a role', needs: ['glue:CreateSession', 'glue:RunStatement'], passedTo: 'glue.amazonaws.com' },
  { how: 'open a Glue endpoint with a role', needs: ['glue:CreateDevEndpoint'], passedTo: 'glue.amazonaws.com' },
  {
    how: 'open a notebook with a role',
    needs: ['sagemaker:CreateNotebookInstance', 'sagemaker:CreatePresignedNotebookInstanceUrl'],
    passedTo: 'sagemaker.amazonaws.com',
  },
  {
    how: 'run a SageMaker job with a role',
    needs: [['sagemaker:CreateTrainingJob', 'sagemaker:CreateProcessingJob']],
    passedTo: 'sagemaker.amazonaws.com',
  },
  { how: 'run a cluster with a role', needs: ['elasticmapreduce:RunJobFlow'], passedTo: 'ec2.amazonaws.com' },
  {
    how: 'call any API with a role by a state machine',
    needs: [
      ['states:CreateStateMachine', 'states:UpdateStateMachine'],
      ['states:StartExecution', 'states:StartSyncExecution'],
    ],
    passedTo: 'states.amazonaws.com',
  },
  { how: 'call any API with a role by a schedule', needs: ['scheduler:CreateSchedule'], passedTo: 'scheduler.amazonaws.com' },
  { how: 'run an automation with a role', needs: ['ssm:StartAutomationExecution'], passedTo: 'ssm.amazonaws.com' },
  {
    how: 'run code with a role in a Bedrock code interpreter',
    needs: [
      'bedrock-agentcore:CreateCodeInterpreter',
      'bedrock-agentcore:StartCodeInterpreterSession',
      'bedrock-agentcore:InvokeCodeInterpreter',
    ],
    passedTo: 'bedrock-agentcore.amazonaws.com',
  },

  { how: 'change the code of a Lambda function', needs: ['lambda:UpdateFunctionCode'] },
  { how: 'add a layer to a Lambda function', needs: ['lambda:UpdateFunctionConfiguration'] },
  { how: 'change what a stack with a role creates', needs: ['cloudformation:UpdateStack'] },
  { how: 'change what a build with a role runs', needs: ['codebuild:UpdateProject', 'codebuild:StartBuild'] },
  { how: 'change what a Glue job with a role runs', needs: ['glue:UpdateJob', 'glue:StartJobRun'] },
  { how: 'add an SSH key to a Glue endpoint', needs: ['glue:UpdateDevEndpoint'] },
  { how: 'open a notebook of others', needs: ['sagemaker:CreatePresignedNotebookInstanceUrl'] },
  { how: 'run commands on instances', needs: [['ssm:SendCommand', 'ssm:StartSession', 'ec2-instance-connect:SendSSHPublicKey']] },
  {
    how: 'change the start script of an instance',
    needs: ['ec2:ModifyInstanceAttribute', 'ec2:StopInstances', 'ec2:StartInstances'],
  },
];
