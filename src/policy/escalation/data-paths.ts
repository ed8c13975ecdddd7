import type { EscalationPath } from './path.ts';

const ROLE_AT_WORK = 'An existing resource of this type has a role.';

/** Paths through services for analytics, machine learning and agents. */
export const dataPaths: readonly EscalationPath[] = [
  {
    how: 'run a data pipeline with a role',
    needs: ['datapipeline:CreatePipeline', 'datapipeline:PutPipelineDefinition', 'datapipeline:ActivatePipeline'],
    passedTo: ['datapipeline.amazonaws.com', 'ec2.amazonaws.com'],
    precondition: 'The account used AWS Data Pipeline before it was closed to new customers.',
    catalog: ['datapipeline-001'],
  },
  {
    how: 'run a Glue job with a role',
    needs: [
      ['glue:CreateJob', 'glue:UpdateJob'],
      ['glue:StartJobRun', 'glue:CreateTrigger', 'glue:StartTrigger', 'glue:StartWorkflowRun'],
    ],
    passedTo: 'glue.amazonaws.com',
    catalog: ['glue-003', 'glue-004', 'glue-005', 'glue-006'],
  },
  {
    how: 'change what a Glue job with a role runs',
    needs: ['glue:UpdateJob', ['glue:StartJobRun', 'glue:CreateTrigger', 'glue:StartTrigger', 'glue:StartWorkflowRun']],
    precondition: ROLE_AT_WORK,
  },
  {
    how: 'run Glue statements with a role',
    needs: ['glue:CreateSession', 'glue:RunStatement'],
    passedTo: 'glue.amazonaws.com',
    catalog: ['glue-007'],
  },
  { how: 'open a Glue endpoint with a role', needs: ['glue:CreateDevEndpoint'], passedTo: 'glue.amazonaws.com', catalog: ['glue-001'] },
  { how: 'add an SSH key to a Glue endpoint', needs: ['glue:UpdateDevEndpoint'], precondition: ROLE_AT_WORK, catalog: ['glue-002'] },
  { how: 'run a cluster with a role', needs: ['elasticmapreduce:RunJobFlow'], passedTo: 'ec2.amazonaws.com', catalog: ['emr-001'] },
  { how: 'run steps on a cluster with a role', needs: ['elasticmapreduce:AddJobFlowSteps'], precondition: ROLE_AT_WORK },
  {
    how: 'run a serverless Spark or Hive job with a role',
    needs: [['emr-serverless:StartJobRun', 'emr-serverless:StartSession', 'emr-serverless:AccessLivyEndpoints']],
    passedTo: 'emr-serverless.amazonaws.com',
    catalog: ['emrserverless-001'],
  },
  {
    how: 'run a job with a role on a virtual cluster',
    needs: ['emr-containers:StartJobRun'],
    precondition: 'A role trusts the service accounts of Amazon EMR on EKS.',
  },
  {
    how: 'run Spark calculations with a role',
    needs: ['athena:CreateWorkGroup', 'athena:StartSession', 'athena:StartCalculationExecution'],
    passedTo: 'athena.amazonaws.com',
  },
  {
    how: 'run a Flink application with a role',
    needs: ['kinesisanalytics:CreateApplication', 'kinesisanalytics:StartApplication'],
    passedTo: 'kinesisanalytics.amazonaws.com',
    catalog: ['kinesisanalytics-001'],
  },
  { how: 'change the code of a Flink application', needs: ['kinesisanalytics:UpdateApplication'], precondition: ROLE_AT_WORK },
  {
    how: 'run an Airflow environment with a role',
    needs: [['airflow:CreateEnvironment', 'airflow:UpdateEnvironment']],
    passedTo: ['airflow.amazonaws.com', 'airflow-env.amazonaws.com'],
  },
  {
    how: 'run a genomics workflow with a role',
    needs: [
      ['omics:CreateWorkflow', 'omics:CreateWorkflowVersion'],
      ['omics:StartRun', 'omics:StartRunBatch'],
    ],
    passedTo: 'omics.amazonaws.com',
    catalog: ['omics-001'],
  },
  { how: 'run a quantum job with a role', needs: ['braket:CreateJob'], passedTo: 'braket.amazonaws.com', catalog: ['braket-001'] },

  {
    how: 'open a notebook with a role',
    needs: [
      'sagemaker:CreateNotebookInstance',
      ['sagemaker:CreatePresignedNotebookInstanceUrl', 'sagemaker:CreateNotebookInstanceLifecycleConfig'],
    ],
    passedTo: 'sagemaker.amazonaws.com',
    catalog: ['sagemaker-001'],
  },
  {
    how: 'open an existing notebook or Studio domain',
    needs: [['sagemaker:CreatePresignedNotebookInstanceUrl', 'sagemaker:CreatePresignedDomainUrl']],
    precondition: ROLE_AT_WORK,
    catalog: ['sagemaker-004'],
  },
  {
    how: 'change the start script of a notebook',
    needs: [
      'sagemaker:StopNotebookInstance',
      ['sagemaker:UpdateNotebookInstance', 'sagemaker:UpdateNotebookInstanceLifecycleConfig'],
      'sagemaker:StartNotebookInstance',
    ],
    precondition: ROLE_AT_WORK,
    catalog: ['sagemaker-005'],
  },
  {
    how: 'run a SageMaker job with a role',
    needs: [
      [
        'sagemaker:CreateTrainingJob',
        'sagemaker:CreateProcessingJob',
        'sagemaker:CreateHyperParameterTuningJob',
        'sagemaker:CreateAutoMLJob',
        'sagemaker:CreateModel',
        'sagemaker:CreatePipeline',
        'sagemaker:CreateDomain',
        'sagemaker:CreateUserProfile',
      ],
    ],
    passedTo: 'sagemaker.amazonaws.com',
    catalog: ['sagemaker-002', 'sagemaker-003'],
  },
  {
    how: 'run code with a role in an AgentCore code interpreter',
    needs: [
      'bedrock-agentcore:CreateCodeInterpreter',
      'bedrock-agentcore:StartCodeInterpreterSession',
      'bedrock-agentcore:InvokeCodeInterpreter',
    ],
    passedTo: 'bedrock-agentcore.amazonaws.com',
    catalog: ['bedrock-001'],
  },
  {
    how: 'run code in an existing AgentCore code interpreter',
    needs: ['bedrock-agentcore:StartCodeInterpreterSession', 'bedrock-agentcore:InvokeCodeInterpreter'],
    precondition: ROLE_AT_WORK,
    catalog: ['bedrock-002'],
  },
  {
    how: 'run code with a role in an AgentCore runtime',
    needs: [
      [
        'bedrock-agentcore:CreateAgentRuntime',
        'bedrock-agentcore:UpdateAgentRuntime',
        'bedrock-agentcore:CreateHarness',
        'bedrock-agentcore:UpdateHarness',
      ],
    ],
    passedTo: 'bedrock-agentcore.amazonaws.com',
    catalog: ['bedrock-003', 'bedrock-005'],
  },
  {
    how: 'run commands in an existing AgentCore runtime',
    needs: [['bedrock-agentcore:InvokeAgentRuntimeCommand', 'bedrock-agentcore:InvokeAgentRuntimeCommandShell']],
    precondition: ROLE_AT_WORK,
    catalog: ['bedrock-004'],
  },
  {
    how: 'control an AgentCore browser with a role',
    needs: [
      'bedrock-agentcore:CreateBrowser',
      'bedrock-agentcore:StartBrowserSession',
      ['bedrock-agentcore:ConnectBrowserAutomationStream', 'bedrock-agentcore:ConnectBrowserLiveViewStream'],
    ],
    passedTo: 'bedrock-agentcore.amazonaws.com',
    catalog: ['bedrock-006'],
  },
  {
    how: 'control an existing AgentCore browser',
    needs: [
      'bedrock-agentcore:StartBrowserSession',
      ['bedrock-agentcore:ConnectBrowserAutomationStream', 'bedrock-agentcore:ConnectBrowserLiveViewStream'],
    ],
    precondition: ROLE_AT_WORK,
    catalog: ['bedrock-007'],
  },
];
