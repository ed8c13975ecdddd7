import { services } from '../services/index.ts';
import { categoryOfType } from './lookup.ts';
import { responsibilityModel } from './model.ts';
import type { Category } from '../core/names.ts';

/** Services with different names in CloudFormation and ARNs, apart from capitalization and dashes. */
const namespaces = new Map(
  Object.entries({
    airflow: 'MWAA',
    aoss: 'OpenSearchServerless',
    catalog: 'ServiceCatalog',
    'cognito-identity': 'Cognito',
    'cognito-idp': 'Cognito',
    elasticfilesystem: 'EFS',
    elasticmapreduce: 'EMR',
    es: 'OpenSearch',
    firehose: 'KinesisFirehose',
    geo: 'Location',
    greengrass: 'GreengrassV2',
    inspector2: 'InspectorV2',
    kafka: 'MSK',
    kinesisanalytics: 'KinesisAnalyticsV2',
    macie2: 'Macie',
    mobiletargeting: 'Pinpoint',
    mq: 'AmazonMQ',
    profile: 'CustomerProfiles',
    schemas: 'EventSchemas',
    states: 'StepFunctions',
  }),
);

/** CloudFormation types with different names in ARNs; those of Onus's services are in their manifests. */
const exceptions = new Map<string, string>([
  ...services.flatMap(({ arnTypes: types = {} }) => Object.entries(types)),
  ...Object.entries({
    codecommit: 'AWS::CodeCommit::Repository',
    codepipeline: 'AWS::CodePipeline::Pipeline',
    'dms:rep': 'AWS::DMS::ReplicationInstance',
    'dms:task': 'AWS::DMS::ReplicationTask',
  }),
]);

/** Common types that Onus does not read: they need the same name whether AWS Config records them or not. */
const common = `AppRunner::Service Athena::WorkGroup Batch::ComputeEnvironment Batch::JobQueue CloudFormation::Stack
  CloudWatch::Alarm CodeBuild::Project Cognito::UserPool ECR::Repository ECS::Cluster ECS::Service
  ECS::TaskDefinition EFS::AccessPoint EFS::FileSystem EKS::Cluster EKS::Nodegroup
  EC2::InternetGateway EC2::KeyPair EC2::NatGateway EC2::RouteTable Events::Rule FSx::FileSystem
  Glue::Job Kinesis::Stream KinesisFirehose::DeliveryStream MSK::Cluster MWAA::Environment
  Route53::HealthCheck SageMaker::Domain SageMaker::Endpoint SageMaker::NotebookInstance
  StepFunctions::StateMachine Transfer::Server WorkSpaces::Workspace`
  .split(/\s+/)
  .map((name) => `AWS::${name}`);

/** A type of uncovered resources. */
export interface CountedType {
  /** Its CloudFormation name, or that in ARNs (`datasync:task`) if unknown. */
  readonly type: string;
  /** `null`: the service of the type is not in the model. */
  readonly category: Category | null;
}

/** CloudFormation namespaces by normalized service name. */
const namespaceByService = new Map(responsibilityModel.types.map(({ type }) => [plain(type.replace('AWS::', '')), type]));

/**
 * Returns a function that maps types in ARNs (`kms:key`, `sqs`) to CloudFormation types.
 * @param known CloudFormation types to map to; common ones are built in
 */
export function arnTypes(known: Iterable<string>): (arnType: string) => CountedType {
  const byName = new Map([...common, ...known].map((type) => [plain(type.replace('AWS::', '')), type]));
  return (arnType) => {
    const [service = '', name = ''] = arnType.split(':');
    const exception = exceptions.get(arnType);
    const namespace = namespaces.get(service) ?? service;
    const type = exception ?? byName.get(plain(`${namespace}${name}`));
    return { type: type ?? arnType, category: categoryOfType(type ?? namespaceByService.get(plain(namespace)) ?? arnType) };
  };
}

function plain(name: string): string {
  return name.replaceAll(/[^a-z0-9]/gi, '').toLowerCase();
}
