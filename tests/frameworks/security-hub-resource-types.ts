import { datedTable } from '../../src/core/dated-table.ts';

/** Resource types that AWS Config records for the controls of AWS Security Hub CSPM: resource type, controls. */
export const securityHubResourceTypes = datedTable<string>({
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/controls-config-resources.html',
  asOf: '2026-08',
  missing: 'The control is evaluated periodically, without a recorded resource.',
  entries: `
AWS::Amplify::App Amplify.1
AWS::Amplify::Branch Amplify.2
AWS::ApiGateway::Stage APIGateway.1 APIGateway.2 APIGateway.3 APIGateway.4 APIGateway.5
AWS::ApiGatewayV2::Stage APIGateway.1 APIGateway.9
AWS::ApiGateway::DomainName APIGateway.11
AWS::AppConfig::Application AppConfig.1
AWS::AppConfig::ConfigurationProfile AppConfig.2
AWS::AppConfig::Environment AppConfig.3
AWS::AppConfig::ExtensionAssociation AppConfig.4
AWS::AppFlow::Flow AppFlow.1
AWS::AppRunner::Service AppRunner.1
AWS::AppRunner::VpcConnector AppRunner.2
AWS::AppSync::GraphQLApi AppSync.2 AppSync.4 AppSync.5
AWS::Backup::BackupPlan Backup.5
AWS::Backup::BackupVault Backup.3
AWS::Backup::RecoveryPoint Backup.1 Backup.2
AWS::Backup::ReportPlan Backup.4
AWS::Batch::ComputeEnvironment Batch.3 Batch.4
AWS::Batch::JobQueue Batch.1
AWS::Batch::SchedulingPolicy Batch.2
AWS::Bedrock::DataSource Bedrock.1
AWS::BedrockAgentCore::BrowserCustom BedrockAgentCore.5 BedrockAgentCore.6
AWS::BedrockAgentCore::CodeInterpreterCustom BedrockAgentCore.7
AWS::BedrockAgentCore::Gateway BedrockAgentCore.2 BedrockAgentCore.4
AWS::BedrockAgentCore::Memory BedrockAgentCore.3
AWS::BedrockAgentCore::Runtime BedrockAgentCore.1
AWS::ACM::Certificate ACM.1 ACM.2 ACM.3
AWS::Athena::DataCatalog Athena.2
AWS::Athena::WorkGroup Athena.3 Athena.4
AWS::CloudFormation::Stack CloudFormation.2 CloudFormation.3 CloudFormation.4
AWS::CloudFront::Distribution CloudFront.1 CloudFront.3 CloudFront.4 CloudFront.5 CloudFront.6 CloudFront.7 CloudFront.8 CloudFront.9 CloudFront.10 CloudFront.13 CloudFront.14 CloudFront.15 CloudFront.16 CloudFront.17
AWS::CloudTrail::Trail CloudTrail.9
AWS::CloudWatch::Alarm CloudWatch.15 CloudWatch.17
AWS::CodeArtifact::Repository CodeArtifact.1
AWS::CodeBuild::Project CodeBuild.1 CodeBuild.2 CodeBuild.3 CodeBuild.4
AWS::CodeBuild::ReportGroup CodeBuild.7
AWS::CodeGuruProfiler::ProfilingGroup CodeGuruProfiler.1
AWS::CodeGuruReviewer::RepositoryAssociation CodeGuruReviewer.1
AWS::Cognito::IdentityPool Cognito.2
AWS::Cognito::UserPool Cognito.1 Cognito.3 Cognito.4 Cognito.5 Cognito.6
AWS::CustomerProfiles::ObjectType Connect.1
AWS::Connect::Instance Connect.2
AWS::DataSync::Task DataSync.1 DataSync.2
AWS::Detective::Graph Detective.1
AWS::DMS::Certificate DMS.2
AWS::DMS::Endpoint DMS.9 DMS.10 DMS.11 DMS.12
AWS::DMS::EventSubscription DMS.3
AWS::DMS::ReplicationInstance DMS.4 DMS.6 DMS.13
AWS::DMS::ReplicationSubnetGroup DMS.5
AWS::DMS::ReplicationTask DMS.7 DMS.8
AWS::DynamoDB::Table DynamoDB.1 DynamoDB.2 DynamoDB.5 DynamoDB.6
AWS::EC2::ClientVpnEndpoint EC2.51
AWS::EC2::CustomerGateway EC2.36
AWS::EC2::DHCPOptions EC2.174
AWS::EC2::EIP EC2.12 EC2.37
AWS::EC2::FlowLog EC2.48
AWS::EC2::Instance EC2.4 EC2.8 EC2.9 EC2.17 EC2.24 EC2.38 EMR.1 SSM.1
AWS::EC2::InternetGateway EC2.39
AWS::EC2::LaunchTemplate EC2.25 EC2.170 EC2.175 EC2.181
AWS::EC2::NatGateway EC2.40
AWS::EC2::NetworkAcl EC2.16 EC2.21 EC2.41
AWS::EC2::NetworkInterface EC2.22 EC2.35 EC2.180
AWS::EC2::PrefixList EC2.176
AWS::EC2::RouteTable EC2.42
AWS::EC2::SecurityGroup EC2.2 EC2.13 EC2.14 EC2.18 EC2.19 EC2.43
AWS::EC2::SnapshotBlockPublicAccess EC2.182
AWS::EC2::SpotFleet EC2.173
AWS::EC2::Subnet EC2.15 EC2.44 ElastiCache.7
AWS::EC2::TrafficMirrorFilter EC2.178
AWS::EC2::TrafficMirrorSession EC2.177
AWS::EC2::TrafficMirrorTarget EC2.179
AWS::EC2::TransitGateway EC2.23 EC2.52
AWS::EC2::TransitGatewayAttachment EC2.33
AWS::EC2::TransitGatewayRouteTable EC2.34
AWS::EC2::Volume EC2.3 EC2.45
AWS::EC2::VPC EC2.6 EC2.46
AWS::EC2::VPCBlockPublicAccessOptions EC2.172
AWS::EC2::VPCEndpointService EC2.47
AWS::EC2::VPCPeeringConnection EC2.49
AWS::EC2::VPNConnection EC2.20 EC2.171 EC2.183
AWS::EC2::VPNGateway EC2.50
AWS::AutoScaling::AutoScalingGroup AutoScaling.1 AutoScaling.2 AutoScaling.6 AutoScaling.9 AutoScaling.10
AWS::AutoScaling::LaunchConfiguration AutoScaling.3 AutoScaling.5
AWS::SSM::AssociationCompliance SSM.3
AWS::SSM::ManagedInstanceInventory SSM.1
AWS::SSM::PatchCompliance SSM.2
AWS::ECR::PublicRepository ECR.4
AWS::ECR::Repository ECR.2 ECR.3 ECR.5
AWS::ECS::Cluster ECS.12 ECS.14
AWS::ECS::CapacityProvider ECS.19
AWS::ECS::Service ECS.2 ECS.10 ECS.13
AWS::ECS::TaskDefinition ECS.3 ECS.4 ECS.5 ECS.8 ECS.9 ECS.15 ECS.17 ECS.18 ECS.20 ECS.21
AWS::ECS::TaskSet ECS.16
AWS::EFS::AccessPoint EFS.3 EFS.4 EFS.5
AWS::EFS::FileSystem EFS.7 EFS.8
AWS::EKS::Cluster EKS.2 EKS.6 EKS.8
AWS::EKS::IdentityProviderConfig EKS.7
AWS::EKS::Nodegroup EKS.9
AWS::ElasticBeanstalk::Environment ElasticBeanstalk.1 ElasticBeanstalk.2 ElasticBeanstalk.3
AWS::ElasticLoadBalancing::LoadBalancer ELB.2 ELB.3 ELB.5 ELB.7 ELB.8 ELB.9 ELB.10 ELB.14
AWS::ElasticLoadBalancingV2::Listener ELB.17 ELB.18
AWS::ElasticLoadBalancingV2::LoadBalancer ELB.1 ELB.4 ELB.5 ELB.6 ELB.12 ELB.13 ELB.16
AWS::Elasticsearch::Domain ES.3 ES.4 ES.5 ES.6 ES.7 ES.8 ES.9
AWS::EMR::SecurityConfiguration EMR.3 EMR.4
AWS::Events::EventBus EventBridge.2 EventBridge.3
AWS::Events::Endpoint EventBridge.4
AWS::FraudDetector::EntityType FraudDetector.1
AWS::FraudDetector::Label FraudDetector.2
AWS::FraudDetector::Outcome FraudDetector.3
AWS::FraudDetector::Variable FraudDetector.4
AWS::GlobalAccelerator::Accelerator GlobalAccelerator.1
AWS::Glue::Job Glue.1 Glue.4
AWS::Glue::MLTransform Glue.3
AWS::GuardDuty::Detector GuardDuty.4
AWS::GuardDuty::Filter GuardDuty.2
AWS::GuardDuty::IPSet GuardDuty.3
AWS::IAM::Group IAM.27 KMS.2
AWS::IAM::Policy IAM.1 IAM.21 KMS.1
AWS::IAM::Role IAM.24 IAM.27 KMS.2
AWS::IAM::User IAM.2 IAM.3 IAM.5 IAM.8 IAM.19 IAM.22 IAM.25 IAM.27 KMS.2
AWS::AccessAnalyzer::Analyzer IAM.23
AWS::IVS::PlaybackKeyPair IVS.1
AWS::IVS::RecordingConfiguration IVS.2
AWS::IVS::Channel IVS.3
AWS::IoT::Authorizer IoT.4
AWS::IoT::Dimension IoT.3
AWS::IoT::MitigationAction IoT.2
AWS::IoT::Policy IoT.6
AWS::IoT::RoleAlias IoT.5
AWS::IoT::SecurityProfile IoT.1
AWS::IoTSiteWise::AssetModel IoTSiteWise.1
AWS::IoTSiteWise::Dashboard IoTSiteWise.2
AWS::IoTSiteWise::Gateway IoTSiteWise.3
AWS::IoTSiteWise::Portal IoTSiteWise.4
AWS::IoTSiteWise::Project IoTSiteWise.5
AWS::IoTTwinMaker::Entity IoTTwinMaker.4
AWS::IoTTwinMaker::Scene IoTTwinMaker.3
AWS::IoTTwinMaker::SyncJob IoTTwinMaker.1
AWS::IoTTwinMaker::Workspace IoTTwinMaker.2
AWS::IoTWireless::MulticastGroup IoTWireless.1
AWS::IoTWireless::ServiceProfile IoTWireless.2
AWS::IoTWireless::FuotaTask IoTWireless.3
AWS::Cassandra::Keyspace Keyspaces.1
AWS::Kinesis::Stream Kinesis.1 Kinesis.2 Kinesis.3
AWS::KMS::Alias S3.17
AWS::KMS::Key KMS.3 KMS.5 S3.17
AWS::Lambda::Function Lambda.1 Lambda.2 Lambda.3 Lambda.5 Lambda.6 Lambda.7
AWS::MSK::Cluster MSK.1 MSK.2 MSK.4 MSK.6
AWS::KafkaConnect::Connector MSK.3 MSK.5
AWS::AmazonMQ::Broker MQ.2 MQ.4 MQ.5 MQ.6
AWS::NetworkFirewall::Firewall NetworkFirewall.1 NetworkFirewall.7 NetworkFirewall.9 NetworkFirewall.10
AWS::NetworkFirewall::FirewallPolicy NetworkFirewall.3 NetworkFirewall.4 NetworkFirewall.5 NetworkFirewall.8
AWS::NetworkFirewall::RuleGroup NetworkFirewall.6
AWS::OpenSearch::Domain Opensearch.1 Opensearch.2 Opensearch.3 Opensearch.4 Opensearch.5 Opensearch.6 Opensearch.7 Opensearch.8 Opensearch.9 Opensearch.10 Opensearch.11
AWS::ACMPCA::CertificateAuthority PCA.2
AWS::RDS::DBCluster DocumentDB.1 DocumentDB.2 DocumentDB.4 DocumentDB.5 Neptune.1 Neptune.2 Neptune.4 Neptune.5 Neptune.7 Neptune.8 Neptune.9 RDS.7 RDS.12 RDS.14 RDS.15 RDS.16 RDS.24 RDS.27 RDS.28 RDS.34 RDS.35 RDS.37 RDS.47 RDS.48
AWS::RDS::DBClusterSnapshot DocumentDB.3 Neptune.3 Neptune.6 RDS.1 RDS.4 RDS.29
AWS::RDS::DBInstance RDS.2 RDS.3 RDS.5 RDS.6 RDS.8 RDS.9 RDS.10 RDS.11 RDS.13 RDS.17 RDS.23 RDS.25 RDS.30 RDS.36 RDS.40
AWS::RDS::DBSecurityGroup RDS.31
AWS::RDS::DBSnapshot RDS.1 RDS.4 RDS.32
AWS::RDS::DBSubnetGroup RDS.33
AWS::RDS::EventSubscription RDS.19 RDS.20 RDS.21 RDS.22
AWS::RDS::GlobalCluster RDS.51
AWS::Redshift::Cluster Redshift.1 Redshift.2 Redshift.3 Redshift.4 Redshift.6 Redshift.7 Redshift.8 Redshift.10 Redshift.11 Redshift.18
AWS::Redshift::ClusterParameterGroup Redshift.2 Redshift.17
AWS::Redshift::ClusterSnapshot Redshift.13
AWS::Redshift::ClusterSubnetGroup Redshift.14 Redshift.16
AWS::Redshift::EventSubscription Redshift.12
AWS::Route53::HostedZone Route53.2
AWS::Route53::HealthCheck Route53.1
AWS::S3::AccessPoint S3.19
AWS::S3::AccountPublicAccessBlock S3.2 S3.3
AWS::S3::Bucket CloudTrail.6 CloudTrail.7 S3.2 S3.3 S3.5 S3.6 S3.7 S3.8 S3.9 S3.10 S3.11 S3.12 S3.13 S3.14 S3.15 S3.17 S3.20
AWS::S3::MultiRegionAccessPoint S3.24
AWS::S3Express::DirectoryBucket S3.25
AWS::SageMaker::AppImageConfig SageMaker.6
AWS::SageMaker::Image SageMaker.7
AWS::SageMaker::InferenceExperiment SageMaker.23 SageMaker.24
AWS::SageMaker::Model SageMaker.5 SageMaker.16 SageMaker.19
AWS::SageMaker::ModelExplainabilityJobDefinition SageMaker.20
AWS::SageMaker::ModelQualityJobDefinition SageMaker.25
AWS::SageMaker::MonitoringSchedule SageMaker.22
AWS::SageMaker::NotebookInstance SageMaker.2 SageMaker.3 SageMaker.21
AWS::SageMaker::FeatureGroup SageMaker.17 SageMaker.18
AWS::SecretsManager::Secret SecretsManager.1 SecretsManager.2 SecretsManager.5
AWS::ServiceCatalog::Portfolio ServiceCatalog.1
AWS::SES::ConfigurationSet SES.2 SES.3
AWS::SES::ContactList SES.1
AWS::SNS::Topic SNS.1 SNS.3 SNS.4
AWS::SQS::Queue SQS.1 SQS.2 SQS.3
AWS::StepFunctions::StateMachine StepFunctions.1
AWS::StepFunctions::Activity StepFunctions.2
AWS::SSM::Document SSM.5
AWS::Transfer::Agreement Transfer.4
AWS::Transfer::Certificate Transfer.5
AWS::Transfer::Connector Transfer.3 Transfer.6
AWS::Transfer::Profile Transfer.7
AWS::Transfer::Workflow Transfer.1
AWS::WAF::Rule WAF.6
AWS::WAF::RuleGroup WAF.7
AWS::WAF::WebACL WAF.1 WAF.8
AWS::WAFRegional::Rule WAF.2
AWS::WAFRegional::RuleGroup WAF.3
AWS::WAFRegional::WebACL WAF.4
AWS::WAFv2::RuleGroup WAF.12
AWS::WAFv2::WebACL WAF.10 WAF.11
AWS::WorkSpaces::WorkSpace WorkSpaces.1 WorkSpaces.2
`,
});
