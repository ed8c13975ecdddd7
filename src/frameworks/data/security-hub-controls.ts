/**
 * Every active control of AWS Security Hub CSPM as of August 2026, one per line: ID, flags, title. The first flag is the severity
 * (C, H, M, L). The others are standards: f = AWS Foundational Security Best Practices, k = NIST SP 800-171 Rev. 2, p = PCI DSS v3.2.1,
 * q = PCI DSS v4.0.1, a = AI Security Best Practices.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html
 *
 * In November 2026, published findings of Security Hub confirmed the severity of EC2.172. Those of EC2.183 and SQS.3 could not be compared
 * with another source.
 */
export const securityHubControlLines = `
Account.1 Mf Security contact information should be provided for an AWS account
Account.2 H AWS account should be part of an AWS Organizations organization
ACM.1 Mfkq Imported and ACM-issued certificates should be renewed after a specified time period
ACM.2 Hfq RSA certificates managed by ACM should use a key length of at least 2,048 bits
ACM.3 L ACM certificates should be tagged
Amplify.1 L Amplify apps should be tagged
Amplify.2 L Amplify branches should be tagged
APIGateway.1 Mf API Gateway REST and WebSocket API execution logging should be enabled
APIGateway.2 Mfk API Gateway REST API stages should be configured to use SSL certificates for backend authentication
APIGateway.3 Lf API Gateway REST API stages should have AWS X-Ray tracing enabled
APIGateway.4 Mf API Gateway should be associated with a WAF Web ACL
APIGateway.5 Mf API Gateway REST API cache data should be encrypted at rest
APIGateway.8 Mf API Gateway routes should specify an authorization type
APIGateway.9 Mfq Access logging should be configured for API Gateway V2 Stages
APIGateway.10 Mf API Gateway V2 integrations should use HTTPS for private connections
APIGateway.11 Mf API Gateway domain names should use recommended security policies
AppConfig.1 L AWS AppConfig applications should be tagged
AppConfig.2 L AWS AppConfig configuration profiles should be tagged
AppConfig.3 L AWS AppConfig environments should be tagged
AppConfig.4 L AWS AppConfig extension associations should be tagged
AppFlow.1 L Amazon AppFlow flows should be tagged
AppRunner.1 L App Runner services should be tagged
AppRunner.2 L App Runner VPC connectors should be tagged
AppSync.2 Mfq AWS AppSync should have field-level logging enabled
AppSync.4 L AWS AppSync GraphQL APIs should be tagged
AppSync.5 Hf AWS AppSync GraphQL APIs should not be authenticated with API keys
Athena.2 L Athena data catalogs should be tagged
Athena.3 L Athena workgroups should be tagged
Athena.4 Mf Athena workgroups should have logging enabled
AutoScaling.1 Lfp Auto Scaling groups associated with a load balancer should use ELB health checks
AutoScaling.2 Mf Amazon EC2 Auto Scaling group should cover multiple Availability Zones
AutoScaling.3 Hfq Auto Scaling group launch configurations should configure EC2 instances to require Instance Metadata Service Version 2 (IMDSv2)
AutoScaling.5 Hfq Amazon EC2 instances launched using Auto Scaling group launch configurations should not have Public IP addresses
AutoScaling.6 Mf Auto Scaling groups should use multiple instance types in multiple Availability Zones
AutoScaling.9 Mf EC2 Auto Scaling groups should use EC2 launch templates
AutoScaling.10 L EC2 Auto Scaling groups should be tagged
Backup.1 Mf AWS Backup recovery points should be encrypted at rest
Backup.2 L AWS Backup recovery points should be tagged
Backup.3 L AWS Backup vaults should be tagged
Backup.4 L AWS Backup report plans should be tagged
Backup.5 L AWS Backup backup plans should be tagged
Batch.1 L Batch job queues should be tagged
Batch.2 L Batch scheduling policies should be tagged
Batch.3 L Batch compute environments should be tagged
Batch.4 L Compute resources properties in managed Batch compute environments should be tagged
Bedrock.1 Mfa Amazon Bedrock data sources should be encrypted with customer managed AWS KMS keys
BedrockAgentCore.1 Hfa Bedrock AgentCore runtimes should be configured with VPC network mode
BedrockAgentCore.2 Hfa Bedrock AgentCore Gateways should require authorization for inbound requests
BedrockAgentCore.3 Ma Bedrock AgentCore Memory should be encrypted with customer managed AWS KMS keys
BedrockAgentCore.4 Ma Bedrock AgentCore Gateway should be encrypted with customer managed AWS KMS keys
BedrockAgentCore.5 Hfa Bedrock AgentCore custom browsers should not use public network mode
BedrockAgentCore.6 Mfa Bedrock AgentCore custom browsers should have session recording enabled
BedrockAgentCore.7 Hfa Bedrock AgentCore custom code interpreters should use a private network configuration
CloudFormation.2 L CloudFormation stacks should be tagged
CloudFormation.3 Mf CloudFormation stacks should have termination protection enabled
CloudFormation.4 Mf CloudFormation stacks should have associated service roles
CloudFront.1 Hfq CloudFront distributions should have a default root object configured
CloudFront.3 Mfq CloudFront distributions should require encryption in transit
CloudFront.4 Lf CloudFront distributions should have origin failover configured
CloudFront.5 Mfq CloudFront distributions should have logging enabled
CloudFront.6 Mfq CloudFront distributions should have WAF enabled
CloudFront.7 Lfk CloudFront distributions should use custom SSL/TLS certificates
CloudFront.8 Lf CloudFront distributions should use SNI to serve HTTPS requests
CloudFront.9 Mfq CloudFront distributions should encrypt traffic to custom origins
CloudFront.10 Mfkq CloudFront distributions should not use deprecated SSL protocols between edge locations and custom origins
CloudFront.12 Hfq CloudFront distributions should not point to non-existent S3 origins
CloudFront.13 Mf CloudFront distributions should use origin access control
CloudFront.14 L CloudFront distributions should be tagged
CloudFront.15 Mf CloudFront distributions should use the recommended TLS security policy
CloudFront.16 Mf CloudFront distributions should use origin access control for Lambda function URL origins
CloudFront.17 Mf CloudFront distributions should use trusted key groups for signed URLs and cookies
CloudTrail.1 Hf CloudTrail should be enabled and configured with at least one multi-Region trail that includes read and write management events
CloudTrail.2 Mfkpq CloudTrail should have encryption at-rest enabled
CloudTrail.3 Hkpq At least one CloudTrail trail should be enabled
CloudTrail.4 Lfkpq CloudTrail log file validation should be enabled
CloudTrail.5 Mfpq CloudTrail trails should be integrated with Amazon CloudWatch Logs
CloudTrail.6 Cq Ensure the S3 bucket used to store CloudTrail logs is not publicly accessible
CloudTrail.7 Lq Ensure S3 bucket access logging is enabled on the CloudTrail S3 bucket
CloudTrail.9 L CloudTrail trails should be tagged
CloudTrail.10 M CloudTrail Lake event data stores should be encrypted with customer managed AWS KMS keys
CloudWatch.1 Lkp A log metric filter and alarm should exist for usage of the "root" user
CloudWatch.2 Lk Ensure a log metric filter and alarm exist for unauthorized API calls
CloudWatch.3 L Ensure a log metric filter and alarm exist for Management Console sign-in without MFA
CloudWatch.4 Lk Ensure a log metric filter and alarm exist for IAM policy changes
CloudWatch.5 Lk Ensure a log metric filter and alarm exist for CloudTrail configuration changes
CloudWatch.6 Lk Ensure a log metric filter and alarm exist for AWS Management Console authentication failures
CloudWatch.7 Lk Ensure a log metric filter and alarm exist for disabling or scheduled deletion of customer created CMKs
CloudWatch.8 Lk Ensure a log metric filter and alarm exist for S3 bucket policy changes
CloudWatch.9 Lk Ensure a log metric filter and alarm exist for AWS Config configuration changes
CloudWatch.10 Lk Ensure a log metric filter and alarm exist for security group changes
CloudWatch.11 Lk Ensure a log metric filter and alarm exist for changes to Network Access Control Lists (NACL)
CloudWatch.12 Lk Ensure a log metric filter and alarm exist for changes to network gateways
CloudWatch.13 Lk Ensure a log metric filter and alarm exist for route table changes
CloudWatch.14 Lk Ensure a log metric filter and alarm exist for VPC changes
CloudWatch.15 Hk CloudWatch alarms should have specified actions configured
CloudWatch.16 M CloudWatch log groups should be retained for a specified time period
CloudWatch.17 H CloudWatch alarm actions should be enabled
CodeArtifact.1 L CodeArtifact repositories should be tagged
CodeBuild.1 Cfpq CodeBuild Bitbucket source repository URLs should not contain sensitive credentials
CodeBuild.2 Cfpq CodeBuild project environment variables should not contain clear text credentials
CodeBuild.3 Lfq CodeBuild S3 logs should be encrypted
CodeBuild.4 Mf CodeBuild project environments should have a logging configuration
CodeBuild.7 Mf CodeBuild report group exports should be encrypted at rest
CodeGuruProfiler.1 L CodeGuru Profiler profiling groups should be tagged
CodeGuruReviewer.1 L CodeGuru Reviewer repository associations should be tagged
Cognito.1 Mf Cognito user pools should have threat protection activated with full function enforcement mode for standard authentication
Cognito.2 Mf Cognito identity pools should not allow unauthenticated identities
Cognito.3 Mf Password policies for Cognito user pools should have strong configurations
Cognito.4 Mf Cognito user pools should have threat protection activated with full function enforcement mode for custom authentication
Cognito.5 Mf MFA should be enabled for Cognito user pools
Cognito.6 Mf Cognito user pools should have deletion protection enabled
Config.1 Cfp AWS Config should be enabled and use the service-linked role for resource recording
Connect.1 L Connect Customer Customer Profiles object types should be tagged
Connect.2 Mf Connect Customer instances should have CloudWatch logging enabled
DataFirehose.1 Mf Firehose delivery streams should be encrypted at rest
DataSync.1 Mf DataSync tasks should have logging enabled
DataSync.2 L DataSync tasks should be tagged
Detective.1 L Detective behavior graphs should be tagged
DMS.1 Cfpq Database Migration Service replication instances should not be public
DMS.2 L DMS certificates should be tagged
DMS.3 L DMS event subscriptions should be tagged
DMS.4 L DMS replication instances should be tagged
DMS.5 L DMS replication subnet groups should be tagged
DMS.6 Mfq DMS replication instances should have automatic minor version upgrade enabled
DMS.7 Mfq DMS replication tasks for the target database should have logging enabled
DMS.8 Mfq DMS replication tasks for the source database should have logging enabled
DMS.9 Mfq DMS endpoints should use SSL
DMS.10 Mfq DMS endpoints for Neptune databases should have IAM authorization enabled
DMS.11 Mfq DMS endpoints for MongoDB should have an authentication mechanism enabled
DMS.12 Mfq DMS endpoints for Redis OSS should have TLS enabled
DMS.13 Mf DMS replication instances should be configured to use multiple Availability Zones
DocumentDB.1 Mf Amazon DocumentDB clusters should be encrypted at rest
DocumentDB.2 Mfq Amazon DocumentDB clusters should have an adequate backup retention period
DocumentDB.3 Cfq Amazon DocumentDB manual cluster snapshots should not be public
DocumentDB.4 Mfq Amazon DocumentDB clusters should publish audit logs to CloudWatch Logs
DocumentDB.5 Mf Amazon DocumentDB clusters should have deletion protection enabled
DocumentDB.6 Mf Amazon DocumentDB clusters should be encrypted in transit
DynamoDB.1 Mf DynamoDB tables should automatically scale capacity with demand
DynamoDB.2 Mf DynamoDB tables should have point-in-time recovery enabled
DynamoDB.3 Mf DynamoDB Accelerator (DAX) clusters should be encrypted at rest
DynamoDB.4 M DynamoDB tables should be present in a backup plan
DynamoDB.5 L DynamoDB tables should be tagged
DynamoDB.6 Mf DynamoDB tables should have deletion protection enabled
DynamoDB.7 Mfq DynamoDB Accelerator clusters should be encrypted in transit
EC2.1 Cfp EBS snapshots should not be publicly restorable
EC2.2 Hfp VPC default security groups should not allow inbound or outbound traffic
EC2.3 Mf Attached EBS volumes should be encrypted at-rest
EC2.4 Mf Stopped EC2 instances should be removed after a specified time period
EC2.6 Mfkp VPC flow logging should be enabled in all VPCs
EC2.7 Mf EBS default encryption should be enabled
EC2.8 Hfq EC2 instances should use Instance Metadata Service Version 2 (IMDSv2)
EC2.9 Hf EC2 instances should not have a public IPv4 address
EC2.10 Mfk Amazon EC2 should be configured to use VPC endpoints that are created for the Amazon EC2 service
EC2.12 Lp Unused EC2 EIPs should be removed
EC2.13 Hkpq Security groups should not allow ingress from 0.0.0.0/0 or ::/0 to port 22
EC2.14 Hq Security groups should not allow ingress from 0.0.0.0/0 or ::/0 to port 3389
EC2.15 Mfq EC2 subnets should not automatically assign public IP addresses
EC2.16 Lfkq Unused Network Access Control Lists should be removed
EC2.17 Lf EC2 instances should not use multiple ENIs
EC2.18 Hfk Security groups should only allow unrestricted incoming traffic for authorized ports
EC2.19 Cfk Security groups should not allow unrestricted access to ports with high risk
EC2.20 Mfk Both VPN tunnels for an AWS Site-to-Site VPN connection should be up
EC2.21 Mfkq Network ACLs should not allow ingress from 0.0.0.0/0 to port 22 or port 3389
EC2.22 M Unused EC2 security groups should be removed
EC2.23 Hf EC2 Transit Gateways should not automatically accept VPC attachment requests
EC2.24 Mf EC2 paravirtual instance types should not be used
EC2.25 Hfq EC2 launch templates should not assign public IPs to network interfaces
EC2.28 L EBS volumes should be in a backup plan
EC2.33 L EC2 transit gateway attachments should be tagged
EC2.34 L EC2 transit gateway route tables should be tagged
EC2.35 L EC2 network interfaces should be tagged
EC2.36 L EC2 customer gateways should be tagged
EC2.37 L EC2 Elastic IP addresses should be tagged
EC2.38 L EC2 instances should be tagged
EC2.39 L EC2 internet gateways should be tagged
EC2.40 L EC2 NAT gateways should be tagged
EC2.41 L EC2 network ACLs should be tagged
EC2.42 L EC2 route tables should be tagged
EC2.43 L EC2 security groups should be tagged
EC2.44 L EC2 subnets should be tagged
EC2.45 L EC2 volumes should be tagged
EC2.46 L Amazon VPCs should be tagged
EC2.47 L Amazon VPC endpoint services should be tagged
EC2.48 L Amazon VPC flow logs should be tagged
EC2.49 L Amazon VPC peering connections should be tagged
EC2.50 L EC2 VPN gateways should be tagged
EC2.51 Lfkq EC2 Client VPN endpoints should have client connection logging enabled
EC2.52 L EC2 transit gateways should be tagged
EC2.53 Hq EC2 security groups should not allow ingress from 0.0.0.0/0 to remote server administration ports
EC2.54 Hq EC2 security groups should not allow ingress from ::/0 to remote server administration ports
EC2.55 Mf VPCs should be configured with an interface endpoint for ECR API
EC2.56 Mf VPCs should be configured with an interface endpoint for Docker Registry
EC2.57 Mf VPCs should be configured with an interface endpoint for Systems Manager
EC2.58 Mf VPCs should be configured with an interface endpoint for Systems Manager Incident Manager Contacts
EC2.60 Mf VPCs should be configured with an interface endpoint for Systems Manager Incident Manager
EC2.170 Lfq EC2 launch templates should use Instance Metadata Service Version 2 (IMDSv2)
EC2.171 Mfq EC2 VPN connections should have logging enabled
EC2.172 Mf EC2 VPC Block Public Access settings should block internet gateway traffic
EC2.173 Mf EC2 Spot Fleet requests with launch parameters should enable encryption for attached EBS volumes
EC2.174 L EC2 DHCP option sets should be tagged
EC2.175 L EC2 launch templates should be tagged
EC2.176 L EC2 prefix lists should be tagged
EC2.177 L EC2 traffic mirror sessions should be tagged
EC2.178 L EC2 traffic mirror filters should be tagged
EC2.179 L EC2 traffic mirror targets should be tagged
EC2.180 Mf EC2 network interfaces should have source/destination checking enabled
EC2.181 Mf EC2 launch templates should enable encryption for attached EBS volumes
EC2.182 Hf EBS Snapshots should not be publicly accessible
EC2.183 Mf EC2 VPN connections should use IKEv2 protocol
ECR.1 Hfq ECR private repositories should have image scanning configured
ECR.2 Mf ECR private repositories should have tag immutability configured
ECR.3 Mf ECR repositories should have at least one lifecycle policy configured
ECR.4 L ECR public repositories should be tagged
ECR.5 M ECR repositories should be encrypted with customer managed AWS KMS keys
ECS.2 Hfq ECS services should not have public IP addresses assigned to them automatically
ECS.3 Hf ECS task definitions should not share the host's process namespace
ECS.4 Hf ECS containers should run as non-privileged
ECS.5 Hf ECS containers should be limited to read-only access to root filesystems
ECS.8 Hfq Secrets should not be passed as container environment variables
ECS.9 Hf ECS task definitions should have a logging configuration
ECS.10 Mfq ECS Fargate services should run on the latest Fargate platform version
ECS.12 Mf ECS clusters should use Container Insights
ECS.13 L ECS services should be tagged
ECS.14 L ECS clusters should be tagged
ECS.15 L ECS task definitions should be tagged
ECS.16 Hfq ECS task sets should not automatically assign public IP addresses
ECS.17 M ECS task definitions should not use host network mode
ECS.18 Mf ECS Task Definitions should use in-transit encryption for EFS volumes
ECS.19 Mf ECS capacity providers should have managed termination protection enabled
ECS.20 Mf ECS Task Definitions should configure non-root users in Linux container definitions
ECS.21 Mf ECS Task Definitions should configure non-administrator users in Windows container definitions
EFS.1 Mf Elastic File System should be configured to encrypt file data at-rest using AWS KMS
EFS.2 Mf Amazon EFS volumes should be in backup plans
EFS.3 Mf EFS access points should enforce a root directory
EFS.4 Mfq EFS access points should enforce a user identity
EFS.5 L EFS access points should be tagged
EFS.6 Mkq EFS mount targets should not be associated with subnets that assign public IP addresses on launch
EFS.7 Mf EFS file systems should have automatic backups enabled
EFS.8 Mf EFS file systems should be encrypted at rest
EKS.1 Hfq EKS cluster endpoints should not be publicly accessible
EKS.2 Hfq EKS clusters should run on a supported Kubernetes version
EKS.3 Mfq EKS clusters should use encrypted Kubernetes secrets
EKS.6 L EKS clusters should be tagged
EKS.7 L EKS identity provider configurations should be tagged
EKS.8 Mfq EKS clusters should have audit logging enabled
EKS.9 Hf EKS node groups should run on a supported Kubernetes version
ElastiCache.1 Hf ElastiCache (Redis OSS) clusters should have automatic backups enabled
ElastiCache.2 Hfq ElastiCache clusters should have automatic minor version upgrades enabled
ElastiCache.3 Mf ElastiCache replication groups should have automatic failover enabled
ElastiCache.4 Mf ElastiCache replication groups should be encrypted-at-rest
ElastiCache.5 Mfq ElastiCache replication groups should be encrypted-in-transit
ElastiCache.6 Mfq ElastiCache (Redis OSS) replication groups of earlier versions should have Redis OSS AUTH enabled
ElastiCache.7 Hf ElastiCache clusters should not use the default subnet group
ElasticBeanstalk.1 Lf Elastic Beanstalk environments should have enhanced health reporting enabled
ElasticBeanstalk.2 Hfq Elastic Beanstalk managed platform updates should be enabled
ElasticBeanstalk.3 Hfq Elastic Beanstalk should stream logs to CloudWatch
ELB.1 Mfp Application Load Balancer should be configured to redirect all HTTP requests to HTTPS
ELB.2 Mfk Classic Load Balancers with SSL/HTTPS listeners should use a certificate provided by AWS Certificate Manager
ELB.3 Mfkq Classic Load Balancer listeners should be configured with HTTPS or TLS termination
ELB.4 Mfq Application Load Balancer should be configured to drop http headers
ELB.5 Mf Application and Classic Load Balancers logging should be enabled
ELB.6 Mf Application, Gateway, and Network Load Balancers should have deletion protection enabled
ELB.7 Lf Classic Load Balancers should have connection draining enabled
ELB.8 Mfkq Classic Load Balancers with SSL listeners should use a predefined security policy that has strong configuration
ELB.9 Mf Classic Load Balancers should have cross-zone load balancing enabled
ELB.10 Mf Classic Load Balancer should span multiple Availability Zones
ELB.12 Mfq Application Load Balancer should be configured with defensive or strictest desync mitigation mode
ELB.13 Mf Application, Network and Gateway Load Balancers should span multiple Availability Zones
ELB.14 Mfq Classic Load Balancer should be configured with defensive or strictest desync mitigation mode
ELB.16 M Application Load Balancers should be associated with an AWS WAF web ACL
ELB.17 Mf Application and Network Load Balancers with listeners should use recommended security policies
ELB.18 Mf Application and Network Load Balancer listeners should use secure protocols to encrypt data in transit
ELB.21 Mf Application and Network Load Balancer target groups should use encrypted health check protocols
ELB.22 Mf ELB target groups should use encrypted transport protocols
EMR.1 Hfq Amazon EMR cluster primary nodes should not have public IP addresses
EMR.2 Cfq Amazon EMR block public access setting should be enabled
EMR.3 Mf Amazon EMR security configurations should be encrypted at rest
EMR.4 Mf Amazon EMR security configurations should be encrypted in transit
ES.1 Mfp Elasticsearch domains should have encryption at-rest enabled
ES.2 Cfpq Elasticsearch domains should not be publicly accessible
ES.3 Mfq Elasticsearch domains should encrypt data sent between nodes
ES.4 Mf Elasticsearch domain error logging to CloudWatch Logs should be enabled
ES.5 Mf Elasticsearch domains should have audit logging enabled
ES.6 Mf Elasticsearch domains should have at least three data nodes
ES.7 Mf Elasticsearch domains should be configured with at least three dedicated master nodes
ES.8 Mfq Connections to Elasticsearch domains should be encrypted using the latest TLS security policy
ES.9 L Elasticsearch domains should be tagged
EventBridge.2 L EventBridge event buses should be tagged
EventBridge.3 Lfq EventBridge custom event buses should have a resource-based policy attached
EventBridge.4 M EventBridge global endpoints should have event replication enabled
FraudDetector.1 L Amazon Fraud Detector entity types should be tagged
FraudDetector.2 L Amazon Fraud Detector labels should be tagged
FraudDetector.3 L Amazon Fraud Detector outcomes should be tagged
FraudDetector.4 L Amazon Fraud Detector variables should be tagged
FSx.1 Lf FSx for OpenZFS file systems should be configured to copy tags to backups and volumes
FSx.2 Lf FSx for Lustre file systems should be configured to copy tags to backups
FSx.3 Mf FSx for OpenZFS file systems should be configured for Multi-AZ deployment
FSx.4 Mf FSx for NetApp ONTAP file systems should be configured for Multi-AZ deployment
FSx.5 Mf FSx for Windows File Server file systems should be configured for Multi-AZ deployment
Glue.1 L AWS Glue jobs should be tagged
Glue.3 Mf AWS Glue machine learning transforms should be encrypted at rest
Glue.4 Mf AWS Glue Spark jobs should run on supported versions of AWS Glue
GlobalAccelerator.1 L Global Accelerator accelerators should be tagged
GuardDuty.1 Hfkpq GuardDuty should be enabled
GuardDuty.2 L GuardDuty filters should be tagged
GuardDuty.3 L GuardDuty IPSets should be tagged
GuardDuty.4 L GuardDuty detectors should be tagged
GuardDuty.5 Hf GuardDuty EKS Audit Log Monitoring should be enabled
GuardDuty.6 Hfq GuardDuty Lambda Protection should be enabled
GuardDuty.7 Hfq GuardDuty EKS Runtime Monitoring should be enabled
GuardDuty.8 Hf GuardDuty Malware Protection for EC2 should be enabled
GuardDuty.9 Hfq GuardDuty RDS Protection should be enabled
GuardDuty.10 Hfq GuardDuty S3 Protection should be enabled
GuardDuty.11 Hf GuardDuty Runtime Monitoring should be enabled
GuardDuty.12 Mf GuardDuty ECS Runtime Monitoring should be enabled
GuardDuty.13 Mf GuardDuty EC2 Runtime Monitoring should be enabled
IAM.1 Hfkp IAM policies should not allow full "*" administrative privileges
IAM.2 Lfkp IAM users should not have IAM policies attached
IAM.3 Mfq IAM users' access keys should be rotated every 90 days or less
IAM.4 Cfp IAM root user access key should not exist
IAM.5 Mfq MFA should be enabled for all IAM users that have a console password
IAM.6 Cfpq Hardware MFA should be enabled for the root user
IAM.7 Mfkq Password policies for IAM users should have strong configurations
IAM.8 Mfkpq Unused IAM user credentials should be removed
IAM.9 Cpq MFA should be enabled for the root user
IAM.10 Mkp Password policies for IAM users should have strong configurations
IAM.11 Mkq Ensure IAM password policy requires at least one uppercase letter
IAM.12 Mkq Ensure IAM password policy requires at least one lowercase letter
IAM.13 Mk Ensure IAM password policy requires at least one symbol
IAM.14 Mkq Ensure IAM password policy requires at least one number
IAM.15 Mk Ensure IAM password policy requires minimum password length of 14 or greater
IAM.16 Lkq Ensure IAM password policy prevents password reuse
IAM.17 Lq Ensure IAM password policy expires passwords within 90 days or less
IAM.18 Lkq Ensure a support role has been created to manage incidents with AWS Support
IAM.19 Mkpq MFA should be enabled for all IAM users
IAM.21 Lfk IAM customer managed policies that you create should not allow wildcard actions for services
IAM.22 Mk IAM user credentials unused for 45 days should be removed
IAM.23 L IAM Access Analyzer analyzers should be tagged
IAM.24 L IAM roles should be tagged
IAM.25 L IAM users should be tagged
IAM.26 M Expired SSL/TLS certificates managed in IAM should be removed
IAM.27 M IAM identities should not have the AWSCloudShellFullAccess policy attached
IAM.28 H IAM Access Analyzer external access analyzer should be enabled
Inspector.1 Hfq Amazon Inspector EC2 scanning should be enabled
Inspector.2 Hfq Amazon Inspector ECR scanning should be enabled
Inspector.3 Hfq Amazon Inspector Lambda code scanning should be enabled
Inspector.4 Hfq Amazon Inspector Lambda standard scanning should be enabled
IoT.1 L AWS IoT Device Defender security profiles should be tagged
IoT.2 L AWS IoT Core mitigation actions should be tagged
IoT.3 L AWS IoT Core dimensions should be tagged
IoT.4 L AWS IoT Core authorizers should be tagged
IoT.5 L AWS IoT Core role aliases should be tagged
IoT.6 L AWS IoT Core policies should be tagged
IoTSiteWise.1 L AWS IoT SiteWise asset models should be tagged
IoTSiteWise.2 L AWS IoT SiteWise dashboards should be tagged
IoTSiteWise.3 L AWS IoT SiteWise gateways should be tagged
IoTSiteWise.4 L AWS IoT SiteWise portals should be tagged
IoTSiteWise.5 L AWS IoT SiteWise projects should be tagged
IoTTwinMaker.1 L AWS IoT TwinMaker sync jobs should be tagged
IoTTwinMaker.2 L AWS IoT TwinMaker workspaces should be tagged
IoTTwinMaker.3 L AWS IoT TwinMaker scenes should be tagged
IoTTwinMaker.4 L AWS IoT TwinMaker entities should be tagged
IoTWireless.1 L AWS IoT Wireless multicast groups should be tagged
IoTWireless.2 L AWS IoT Wireless service profiles should be tagged
IoTWireless.3 L AWS IoT Wireless FUOTA tasks should be tagged
IVS.1 L IVS playback key pairs should be tagged
IVS.2 L IVS recording configurations should be tagged
IVS.3 L IVS channels should be tagged
Keyspaces.1 L Amazon Keyspaces keyspaces should be tagged
Kinesis.1 Mf Kinesis streams should be encrypted at rest
Kinesis.2 L Kinesis streams should be tagged
Kinesis.3 Mf Kinesis streams should have an adequate data retention period
KMS.1 Mf IAM customer managed policies should not allow decryption actions on all KMS keys
KMS.2 Mf IAM principals should not have IAM inline policies that allow decryption actions on all KMS keys
KMS.3 Cf AWS KMS keys should not be deleted unintentionally
KMS.4 Mpq AWS KMS key rotation should be enabled
KMS.5 Cf KMS keys should not be publicly accessible
Lambda.1 Cfpq Lambda function policies should prohibit public access
Lambda.2 Mfq Lambda functions should use supported runtimes
Lambda.3 Lp Lambda functions should be in a VPC
Lambda.5 Mf VPC Lambda functions should operate in multiple Availability Zones
Lambda.6 L Lambda functions should be tagged
Lambda.7 L Lambda functions should have AWS X-Ray active tracing enabled
Macie.1 Mf Amazon Macie should be enabled
Macie.2 Hf Macie automated sensitive data discovery should be enabled
MSK.1 Mfq MSK clusters should be encrypted in transit among broker nodes
MSK.2 L MSK clusters should have enhanced monitoring configured
MSK.3 Mfq MSK Connect connectors should be encrypted in transit
MSK.4 Cf MSK clusters should have public access disabled
MSK.5 Mf MSK connectors should have logging enabled
MSK.6 Mf MSK clusters should disable unauthenticated access
MQ.2 Mfq ActiveMQ brokers should stream audit logs to CloudWatch
MQ.4 L Amazon MQ brokers should be tagged
MQ.5 L ActiveMQ brokers should use active/standby deployment mode
MQ.6 L RabbitMQ brokers should use cluster deployment mode
Neptune.1 Mf Neptune DB clusters should be encrypted at rest
Neptune.2 Mfq Neptune DB clusters should publish audit logs to CloudWatch Logs
Neptune.3 Cfq Neptune DB cluster snapshots should not be public
Neptune.4 Lf Neptune DB clusters should have deletion protection enabled
Neptune.5 Mf Neptune DB clusters should have automated backups enabled
Neptune.6 Mf Neptune DB cluster snapshots should be encrypted at rest
Neptune.7 Mf Neptune DB clusters should have IAM database authentication enabled
Neptune.8 Lf Neptune DB clusters should be configured to copy tags to snapshots
Neptune.9 M Neptune DB clusters should be deployed across multiple Availability Zones
NetworkFirewall.1 M Network Firewall firewalls should be deployed across multiple Availability Zones
NetworkFirewall.2 Mfk Network Firewall logging should be enabled
NetworkFirewall.3 Mfk Network Firewall policies should have at least one rule group associated
NetworkFirewall.4 Mf The default stateless action for Network Firewall policies should be drop or forward for full packets
NetworkFirewall.5 Mfk The default stateless action for Network Firewall policies should be drop or forward for fragmented packets
NetworkFirewall.6 Mfk Stateless network firewall rule group should not be empty
NetworkFirewall.7 L Network Firewall firewalls should be tagged
NetworkFirewall.8 L Network Firewall firewall policies should be tagged
NetworkFirewall.9 Mf Network Firewall firewalls should have deletion protection enabled
NetworkFirewall.10 Mf Network Firewall firewalls should have subnet change protection enabled
Opensearch.1 Mfp OpenSearch domains should have encryption at rest enabled
Opensearch.2 Cfp OpenSearch domains should not be publicly accessible
Opensearch.3 Mf OpenSearch domains should encrypt data sent between nodes
Opensearch.4 Mf OpenSearch domain error logging to CloudWatch Logs should be enabled
Opensearch.5 Mfq OpenSearch domains should have audit logging enabled
Opensearch.6 Mf OpenSearch domains should have at least three data nodes
Opensearch.7 Hf OpenSearch domains should have fine-grained access control enabled
Opensearch.8 Mf Connections to OpenSearch domains should be encrypted using the latest TLS security policy
Opensearch.9 L OpenSearch domains should be tagged
Opensearch.10 Mfq OpenSearch domains should have the latest software update installed
Opensearch.11 L OpenSearch domains should have at least three dedicated primary nodes
PCA.1 Lf AWS Private CA root certificate authority should be disabled
PCA.2 L AWS Private CA certificate authorities should be tagged
RDS.1 Cfp RDS snapshot should be private
RDS.2 Cfpq RDS DB Instances should prohibit public access, as determined by the PubliclyAccessible configuration
RDS.3 Mf RDS DB instances should have encryption at-rest enabled
RDS.4 Mf RDS cluster snapshots and database snapshots should be encrypted at rest
RDS.5 Mf RDS DB instances should be configured with multiple Availability Zones
RDS.6 Lf Enhanced monitoring should be configured for RDS DB instances
RDS.7 Mf RDS clusters should have deletion protection enabled
RDS.8 Lf RDS DB instances should have deletion protection enabled
RDS.9 Mfq RDS DB instances should publish logs to CloudWatch Logs
RDS.10 Mf IAM authentication should be configured for RDS instances
RDS.11 Mf RDS instances should have automatic backups enabled
RDS.12 Mf IAM authentication should be configured for RDS clusters
RDS.13 Hfq RDS automatic minor version upgrades should be enabled
RDS.14 Mf Amazon Aurora clusters should have backtracking enabled
RDS.15 Mf RDS DB clusters should be configured for multiple Availability Zones
RDS.16 Lf Aurora DB clusters should be configured to copy tags to DB snapshots
RDS.17 Lf RDS DB instances should be configured to copy tags to snapshots
RDS.19 Lf Existing RDS event notification subscriptions should be configured for critical cluster events
RDS.20 Lfq Existing RDS event notification subscriptions should be configured for critical database instance events
RDS.21 Lfq An RDS event notifications subscription should be configured for critical database parameter group events
RDS.22 Lfq An RDS event notifications subscription should be configured for critical database security group events
RDS.23 Lf RDS instances should not use a database engine default port
RDS.24 Mfq RDS Database Clusters should use a custom administrator username
RDS.25 Mfq RDS database instances should use a custom administrator username
RDS.26 M RDS DB instances should be protected by a backup plan
RDS.27 Mf RDS DB clusters should be encrypted at rest
RDS.28 L RDS DB clusters should be tagged
RDS.29 L RDS DB cluster snapshots should be tagged
RDS.30 L RDS DB instances should be tagged
RDS.31 L RDS DB security groups should be tagged
RDS.32 L RDS DB snapshots should be tagged
RDS.33 L RDS DB subnet groups should be tagged
RDS.34 Mfq Aurora MySQL DB clusters should publish audit logs to CloudWatch Logs
RDS.35 Mfq RDS DB clusters should have automatic minor version upgrade enabled
RDS.36 Mfq RDS for PostgreSQL DB instances should publish logs to CloudWatch Logs
RDS.37 Mfq Aurora PostgreSQL DB clusters should publish logs to CloudWatch Logs
RDS.38 Mf RDS for PostgreSQL DB instances should be encrypted in transit
RDS.39 Mf RDS for MySQL DB instances should be encrypted in transit
RDS.40 Mf RDS for SQL Server DB instances should publish logs to CloudWatch Logs
RDS.41 Mf RDS for SQL Server DB instances should be encrypted in transit
RDS.42 Mf RDS for MariaDB DB instances should publish logs to CloudWatch Logs
RDS.43 Mf RDS DB proxies should require TLS encryption for connections
RDS.44 Mf RDS for MariaDB DB instances should be encrypted in transit
RDS.45 Mf Aurora MySQL DB clusters should have audit logging enabled
RDS.46 Hf RDS DB instances should not be deployed in public subnets with routes to internet gateways
RDS.47 Lf RDS for PostgreSQL DB clusters should be configured to copy tags to DB snapshots
RDS.48 Lf RDS for MySQL DB clusters should be configured to copy tags to DB snapshots
RDS.50 Mf RDS DB clusters should have enough backup retention period set
RDS.51 Hf RDS global clusters should run on a supported Aurora MySQL version
Redshift.1 Cfpq Amazon Redshift clusters should prohibit public access
Redshift.2 Mfq Connections to Amazon Redshift clusters should be encrypted in transit
Redshift.3 Mf Amazon Redshift clusters should have automatic snapshots enabled
Redshift.4 Mfq Amazon Redshift clusters should have audit logging enabled
Redshift.6 Mf Amazon Redshift should have automatic upgrades to major versions enabled
Redshift.7 Mf Redshift clusters should use enhanced VPC routing
Redshift.8 Mf Amazon Redshift clusters should not use the default Admin username
Redshift.10 Mf Redshift clusters should be encrypted at rest
Redshift.11 L Redshift clusters should be tagged
Redshift.12 L Redshift event subscription notifications should be tagged
Redshift.13 L Redshift cluster snapshots should be tagged
Redshift.14 L Redshift cluster subnet groups should be tagged
Redshift.15 Hfq Redshift security groups should allow ingress on the cluster port only from restricted origins
Redshift.16 M Redshift cluster subnet groups should have subnets from multiple Availability Zones
Redshift.17 L Redshift cluster parameter groups should be tagged
Redshift.18 Mf Redshift clusters should have Multi-AZ deployments enabled
RedshiftServerless.1 Hf Amazon Redshift Serverless workgroups should use enhanced VPC routing
RedshiftServerless.2 Mf Connections to Redshift Serverless workgroups should be required to use SSL
RedshiftServerless.3 Hf Redshift Serverless workgroups should prohibit public access
RedshiftServerless.4 M Redshift Serverless namespaces should be encrypted with customer managed AWS KMS keys
RedshiftServerless.5 Mf Redshift Serverless namespaces should not use the default admin username
RedshiftServerless.6 Mf Redshift Serverless namespaces should export logs to CloudWatch Logs
Route53.1 L Route 53 health checks should be tagged
Route53.2 Mfq Route 53 public hosted zones should log DNS queries
S3.1 Mfpq S3 general purpose buckets should have block public access settings enabled
S3.2 Cfp S3 general purpose buckets should block public read access
S3.3 Cfp S3 general purpose buckets should block public write access
S3.5 Mfkpq S3 general purpose buckets should require requests to use SSL
S3.6 Hfk S3 general purpose bucket policies should restrict access to other AWS accounts
S3.7 Lp S3 general purpose buckets should use cross-Region replication
S3.8 Hfq S3 general purpose buckets should block public access
S3.9 Mfkq S3 general purpose buckets should have server access logging enabled
S3.10 M S3 general purpose buckets with versioning enabled should have Lifecycle configurations
S3.11 Mk S3 general purpose buckets should have event notifications enabled
S3.12 Mf ACLs should not be used to manage user access to S3 general purpose buckets
S3.13 Lf S3 general purpose buckets should have Lifecycle configurations
S3.14 Lk S3 general purpose buckets should have versioning enabled
S3.15 Mq S3 general purpose buckets should have Object Lock enabled
S3.17 Mkq S3 general purpose buckets should be encrypted at rest with AWS KMS keys
S3.19 Cfq S3 access points should have block public access settings enabled
S3.20 L S3 general purpose buckets should have MFA delete enabled
S3.22 Mq S3 general purpose buckets should log object-level write events
S3.23 Mq S3 general purpose buckets should log object-level read events
S3.24 Hfq S3 Multi-Region Access Points should have block public access settings enabled
S3.25 Lf S3 directory buckets should have lifecycle configurations
SageMaker.1 Hfpqa Amazon SageMaker notebook instances should not have direct internet access
SageMaker.2 Hfa SageMaker notebook instances should be launched in a custom VPC
SageMaker.3 Hfa Users should not have root access to SageMaker notebook instances
SageMaker.4 Mfa SageMaker endpoint production variants should have an initial instance count greater than 1
SageMaker.5 Mfa SageMaker models should have network isolation enabled
SageMaker.6 L SageMaker app image configurations should be tagged
SageMaker.7 L SageMaker images should be tagged
SageMaker.8 Mfa SageMaker notebook instances should run on supported platforms
SageMaker.9 Mfa SageMaker data quality job definitions should have inter-container traffic encryption enabled
SageMaker.10 Mfa SageMaker model explainability job definitions should have inter-container traffic encryption enabled
SageMaker.11 Mfa SageMaker data quality job definitions should have network isolation enabled
SageMaker.12 Mfa SageMaker model bias job definitions should have network isolation enabled
SageMaker.13 Mfa SageMaker model quality job definitions should have inter-container traffic encryption enabled
SageMaker.14 Mfa SageMaker monitoring schedules should have network isolation enabled
SageMaker.15 Mfa SageMaker model bias job definitions should have inter-container traffic encryption enabled
SageMaker.16 Mfa SageMaker models should use private registry in VPC for primary containers
SageMaker.17 Mfa SageMaker feature group offline stores should be encrypted with AWS KMS keys
SageMaker.18 Ma SageMaker feature group online stores with standard storage should be encrypted with AWS KMS keys
SageMaker.19 Mfa SageMaker models should use private registry in VPC for multi-container inference pipelines
SageMaker.20 Hfa SageMaker model explainability job definitions should have network isolation enabled
SageMaker.21 Mfa SageMaker notebook instances should be encrypted with customer managed AWS KMS keys
SageMaker.22 Mfa SageMaker monitoring schedules should have inter-container traffic encryption enabled
SageMaker.23 Mfa SageMaker inference experiments should have instance storage volume encrypted with customer managed AWS KMS keys
SageMaker.24 Mfa SageMaker inference experiments should have data storage encrypted with customer managed AWS KMS keys
SageMaker.25 Hfa SageMaker model quality job definitions should have network isolation enabled
SecretsManager.1 Mfq Secrets Manager secrets should have automatic rotation enabled
SecretsManager.2 Mfq Secrets Manager secrets configured with automatic rotation should rotate successfully
SecretsManager.3 Mf Remove unused Secrets Manager secrets
SecretsManager.4 Mfq Secrets Manager secrets should be rotated within a specified number of days
SecretsManager.5 L Secrets Manager secrets should be tagged
ServiceCatalog.1 Mf Service Catalog portfolios should be shared within an AWS organization only
SES.1 L SES contact lists should be tagged
SES.2 L SES configuration sets should be tagged
SES.3 Mf SES configuration sets should have TLS enabled for sending emails
SNS.1 Mk SNS topics should be encrypted at-rest using AWS KMS
SNS.3 L SNS topics should be tagged
SNS.4 Cf SNS topic access policies should not allow public access
SQS.1 Mf Amazon SQS queues should be encrypted at rest
SQS.2 L SQS queues should be tagged
SQS.3 Cf SQS queue access policies should not allow public access
SSM.1 Mfp EC2 instances should be managed by AWS Systems Manager
SSM.2 Hfkpq EC2 instances managed by Systems Manager should have a patch compliance status of COMPLIANT after a patch installation
SSM.3 Lfpq EC2 instances managed by Systems Manager should have an association compliance status of COMPLIANT
SSM.4 Cf SSM documents should not be public
SSM.5 L SSM documents should be tagged
SSM.6 Mf SSM Automation should have CloudWatch logging enabled
SSM.7 Cf SSM documents should have the block public sharing setting enabled
StepFunctions.1 Mfq Step Functions state machines should have logging turned on
StepFunctions.2 L Step Functions activities should be tagged
Transfer.1 L Transfer Family workflows should be tagged
Transfer.2 Mfq Transfer Family servers should not use FTP protocol for endpoint connection
Transfer.3 Mf Transfer Family connectors should have logging enabled
Transfer.4 L Transfer Family agreements should be tagged
Transfer.5 L Transfer Family certificates should be tagged
Transfer.6 L Transfer Family connectors should be tagged
Transfer.7 L Transfer Family profiles should be tagged
WAF.1 Mfq AWS WAF Classic Global Web ACL logging should be enabled
WAF.2 Mf AWS WAF Classic Regional rules should have at least one condition
WAF.3 Mf AWS WAF Classic Regional rule groups should have at least one rule
WAF.4 Mf AWS WAF Classic Regional web ACLs should have at least one rule or rule group
WAF.6 Mf AWS WAF Classic global rules should have at least one condition
WAF.7 Mf AWS WAF Classic global rule groups should have at least one rule
WAF.8 Mf AWS WAF Classic global web ACLs should have at least one rule or rule group
WAF.10 Mf AWS WAF web ACLs should have at least one rule or rule group
WAF.11 Lq AWS WAF web ACL logging should be enabled
WAF.12 Mfk AWS WAF rules should have CloudWatch metrics enabled
WorkSpaces.1 Mf WorkSpaces user volumes should be encrypted at rest
WorkSpaces.2 Mf WorkSpaces root volumes should be encrypted at rest
`;
