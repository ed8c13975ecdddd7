import type { Category } from '../core/names.ts';
import type { TypeCategory } from './types.ts';

interface Group {
  readonly category: Category;
  readonly reason: string;
  /** Below `AWS::`: a namespace, or one type of a namespace that mixes categories. */
  readonly types: string;
}

const groups: readonly Group[] = [
  {
    category: 'infrastructure',
    reason: 'Virtual machines, disks and images with an operating system that you manage, and services that scale and build them.',
    types: `Cloud9 ImageBuilder Lightsail`,
  },
  {
    category: 'infrastructure',
    reason: 'Networks and their firewalls: you manage placement, routes and allowed traffic.',
    types: `NetworkFirewall NetworkManager Route53Resolver`,
  },
  {
    category: 'infrastructure',
    reason: 'Desktops: you manage the operating system and the applications on them or in their image.',
    types: `AppStream WorkSpaces`,
  },
  {
    category: 'container',
    reason:
      'Databases, caches, search and message brokers that AWS operates in your network; you manage versions, subnets and security groups.',
    types: `AmazonMQ DAX DMS KafkaConnect MSK Lightsail::Database`,
  },
  {
    category: 'container',
    reason: 'AWS operates the cluster or platform; you manage code or images, versions and network placement.',
    types: `AppRunner Batch Deadline EMRContainers EMRServerless GameLift M2 MWAA SageMaker Lightsail::Container`,
  },
  {
    category: 'container',
    reason: 'AWS operates the servers, which are in your subnets behind your security groups.',
    types: `FSx Lightsail::LoadBalancer`,
  },
  {
    category: 'abstracted',
    reason: 'Storage and databases behind an AWS endpoint, outside your network.',
    types: `Cassandra HealthLake OpenSearchServerless QLDB S3Outposts S3Tables Timestream Lightsail::Bucket MSK::ServerlessCluster`,
  },
  {
    category: 'abstracted',
    reason: 'Code, workflows and APIs that AWS runs on demand.',
    types: `Amplify AppMesh AppSync Cognito ServiceDiscovery StepFunctions VpcLattice`,
  },
  {
    category: 'abstracted',
    reason: 'Queues, topics, streams, events and email behind an AWS endpoint.',
    types: `EventSchemas Events Kinesis KinesisAnalyticsV2 KinesisFirehose KinesisVideo Pinpoint Pipes Scheduler`,
  },
  {
    category: 'abstracted',
    reason: 'DNS, certificates, web application firewalls and content delivery at the edge of the AWS network.',
    types: `GlobalAccelerator PCAConnectorAD Route53Profiles Route53RecoveryControl Route53RecoveryReadiness Shield ShieldRegional Lightsail::Certificate Lightsail::Distribution`,
  },
  {
    category: 'abstracted',
    reason: 'Analytics, machine learning and data exchange without servers that you manage.',
    types: `AppFlow AppIntegrations Athena B2BI Bedrock BedrockAgentCore CleanRooms CleanRoomsML Comprehend DataSync EntityResolution Forecast FraudDetector Glue Kendra LakeFormation Lex LookoutMetrics LookoutVision Personalize QuickSight Rekognition Transfer`,
  },
  {
    category: 'abstracted',
    reason: 'Services that build, release and test software.',
    types: `AppConfig CodeArtifact CodeBuild CodeCommit CodeDeploy CodeGuruProfiler CodeGuruReviewer CodePipeline DeviceFarm Evidently FIS Signer`,
  },
  {
    category: 'abstracted',
    reason: 'Metrics, logs, traces and dashboards.',
    types: `APS Grafana RUM Synthetics XRay`,
  },
  {
    category: 'abstracted',
    reason: 'Devices, media, maps and customer contact behind an AWS endpoint.',
    types: `Connect CustomerProfiles GreengrassV2 GroundStation IVS IoT IoTAnalytics IoTCoreDeviceAdvisor IoTEvents IoTSiteWise IoTTwinMaker IoTWireless Location MediaConnect MediaPackage MediaPackageV2 MediaTailor Panorama RoboMaker`,
  },
  {
    category: 'account',
    reason: 'Identities, keys and trust for the whole account.',
    types: `RolesAnywhere SSO`,
  },
  {
    category: 'account',
    reason: 'Monitors, records or audits the whole account.',
    types: `AuditManager Detective InspectorV2 Macie SecurityHub`,
  },
  {
    category: 'account',
    reason: 'Backs up, manages, deploys or tracks the cost of resources of every service.',
    types: `BCMDataExports BackupGateway Budgets CloudFormation FMS Organizations RAM ResilienceHub ResourceExplorer2 SSMContacts SSMIncidents ServiceCatalog`,
  },
];

/** Categories of the CloudFormation types of services without rules. A missing type has no category. */
export const otherTypes: readonly TypeCategory[] = groups.flatMap(({ category, reason, types: names }) =>
  names.split(/\s+/).map((name) => ({ type: `AWS::${name}`, category, reason })),
);
