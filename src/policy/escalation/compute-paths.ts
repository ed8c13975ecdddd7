import type { EscalationPath } from './path.ts';

const INSTANCE = 'An instance has a role.';
const ROLE_AT_WORK = 'An existing resource of this type has a role.';

/** Paths through services that run the caller's code on instances, in containers and in functions. */
export const computePaths: readonly EscalationPath[] = [
  { how: 'start an instance with a role', needs: ['ec2:RunInstances'], passedTo: 'ec2.amazonaws.com', catalog: ['ec2-001'] },
  {
    how: 'request a Spot Instance with a role',
    needs: [['ec2:RequestSpotInstances', 'ec2:RequestSpotFleet']],
    passedTo: 'ec2.amazonaws.com',
    catalog: ['ec2-004'],
  },
  {
    how: 'give a running instance another role',
    needs: [['ec2:AssociateIamInstanceProfile', 'ec2:ReplaceIamInstanceProfileAssociation']],
    passedTo: 'ec2.amazonaws.com',
    precondition: 'The caller can run code on the instance.',
  },
  {
    how: 'start instances with a role through an Auto Scaling group',
    needs: [
      ['autoscaling:CreateAutoScalingGroup', 'autoscaling:UpdateAutoScalingGroup'],
      ['autoscaling:CreateLaunchConfiguration', 'ec2:CreateLaunchTemplate', 'ec2:CreateLaunchTemplateVersion'],
    ],
    passedTo: 'ec2.amazonaws.com',
  },
  {
    how: 'change the start script of an instance',
    needs: ['ec2:ModifyInstanceAttribute', 'ec2:StopInstances', 'ec2:StartInstances'],
    precondition: INSTANCE,
    catalog: ['ec2-002'],
  },
  {
    how: 'change the launch template of instances with a role',
    needs: ['ec2:CreateLaunchTemplateVersion', ['ec2:ModifyLaunchTemplate', 'autoscaling:UpdateAutoScalingGroup']],
    precondition: 'A launch template with a role is in use.',
    catalog: ['ec2-005'],
  },
  {
    how: 'build an image on an instance with a role',
    needs: ['imagebuilder:CreateInfrastructureConfiguration', ['imagebuilder:CreateImage', 'imagebuilder:StartImagePipelineExecution']],
    passedTo: 'ec2.amazonaws.com',
    catalog: ['imagebuilder-001'],
  },
  {
    how: 'run commands on instances',
    needs: [
      [
        'ssm:SendCommand',
        'ssm:StartSession',
        'ssm:CreateAssociation',
        'ssm:CreateAssociationBatch',
        'ssm:UpdateAssociation',
        'ssm:RegisterTaskWithMaintenanceWindow',
        'ssm:UpdateMaintenanceWindowTask',
        'ec2-instance-connect:SendSSHPublicKey',
        'ec2-instance-connect:SendSerialConsoleSSHPublicKey',
      ],
    ],
    precondition: INSTANCE,
    catalog: ['ec2-003', 'ssm-001', 'ssm-002'],
  },
  {
    how: 'change a document that runs on instances',
    needs: ['ssm:UpdateDocument', 'ssm:UpdateDocumentDefaultVersion'],
    precondition: 'An association or maintenance window runs the default version of the document.',
  },
  {
    how: 'run an automation with a role',
    needs: [['ssm:StartAutomationExecution', 'ssm:StartChangeRequestExecution']],
    passedTo: 'ssm.amazonaws.com',
    catalog: ['ssm-003'],
  },
  { how: 'register an own machine with a role', needs: ['ssm:CreateActivation'], passedTo: 'ssm.amazonaws.com' },
  {
    how: 'run code on instances of a deployment group',
    needs: ['codedeploy:CreateDeployment'],
    precondition: 'A deployment group has instances with a role.',
    catalog: ['codedeploy-001'],
  },

  {
    how: 'run code in a new Lambda function with a role',
    needs: [
      'lambda:CreateFunction',
      ['lambda:InvokeFunction', 'lambda:AddPermission', 'lambda:CreateEventSourceMapping', 'lambda:CreateFunctionUrlConfig'],
    ],
    passedTo: 'lambda.amazonaws.com',
    catalog: ['lambda-001', 'lambda-002', 'lambda-006'],
  },
  {
    how: 'change the code of a Lambda function',
    needs: ['lambda:UpdateFunctionCode'],
    precondition: ROLE_AT_WORK,
    catalog: ['lambda-003', 'lambda-004', 'lambda-005'],
  },
  { how: 'add a layer to a Lambda function', needs: ['lambda:UpdateFunctionConfiguration'], precondition: ROLE_AT_WORK },
  {
    how: 'run code in a Lambda microVM with a role',
    needs: ['lambda:RunMicrovm'],
    passedTo: 'lambda.amazonaws.com',
  },

  {
    how: 'run a container with a role',
    needs: [
      ['ecs:RegisterTaskDefinition', 'ecs:RegisterDaemonTaskDefinition'],
      [
        'ecs:RunTask',
        'ecs:StartTask',
        'ecs:CreateService',
        'ecs:UpdateService',
        'ecs:CreateTaskSet',
        'ecs:CreateDaemon',
        'ecs:UpdateDaemon',
      ],
    ],
    passedTo: 'ecs-tasks.amazonaws.com',
    catalog: ['ecs-001', 'ecs-002', 'ecs-003', 'ecs-004', 'ecs-005'],
  },
  {
    how: 'run a task definition with another role and command',
    needs: [['ecs:RunTask', 'ecs:StartTask']],
    passedTo: 'ecs-tasks.amazonaws.com',
    precondition: 'A task definition exists.',
    catalog: ['ecs-007', 'ecs-008', 'ecs-009'],
  },
  {
    how: 'run an express container service with a role',
    needs: [['ecs:CreateExpressGatewayService', 'ecs:UpdateExpressGatewayService']],
    passedTo: 'ecs-tasks.amazonaws.com',
  },
  {
    how: 'run commands in a container',
    needs: ['ecs:ExecuteCommand', 'ecs:DescribeTasks'],
    precondition: 'A task with a role has ECS Exec turned on.',
    catalog: ['ecs-006'],
  },
  {
    how: 'give a service account of a cluster a role',
    needs: [['eks:CreatePodIdentityAssociation', 'eks:UpdatePodIdentityAssociation']],
    passedTo: 'pods.eks.amazonaws.com',
    precondition: 'The caller can run pods in the cluster.',
  },
  {
    how: 'run a batch job with a role',
    needs: ['batch:RegisterJobDefinition', 'batch:SubmitJob'],
    passedTo: 'ecs-tasks.amazonaws.com',
    catalog: ['batch-001', 'batch-003'],
  },
  {
    how: 'run another command in a batch job',
    needs: ['batch:SubmitJob'],
    precondition: 'A job definition has a role.',
    catalog: ['batch-002'],
  },
  {
    how: 'run a container service with a role',
    needs: ['apprunner:CreateService'],
    passedTo: 'tasks.apprunner.amazonaws.com',
    catalog: ['apprunner-001'],
  },
  {
    how: 'change what a container service with a role runs',
    needs: ['apprunner:UpdateService'],
    precondition: ROLE_AT_WORK,
    catalog: ['apprunner-002'],
  },
  {
    how: 'run an environment with a role',
    needs: [['elasticbeanstalk:CreateEnvironment', 'elasticbeanstalk:UpdateEnvironment']],
    passedTo: ['ec2.amazonaws.com', 'elasticbeanstalk.amazonaws.com'],
  },
  {
    how: 'change what an environment with a role runs',
    needs: ['elasticbeanstalk:CreateApplicationVersion', 'elasticbeanstalk:UpdateEnvironment'],
    precondition: ROLE_AT_WORK,
  },
  {
    how: 'run a game server with a role',
    needs: [
      ['gamelift:CreateBuild', 'gamelift:CreateScript', 'gamelift:CreateContainerGroupDefinition'],
      ['gamelift:CreateFleet', 'gamelift:CreateContainerFleet'],
    ],
    passedTo: 'gamelift.amazonaws.com',
    catalog: ['gamelift-001'],
  },
];
