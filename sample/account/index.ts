import type { Account, Fault, ServiceData } from '../endpoint/types.ts';
import { accessAnalyzerData, sampleAnalyzers } from './accessanalyzer/access-analyzer.ts';
import { sampleAutoScaling } from './autoscaling/company.ts';
import { autoScalingData } from './autoscaling/autoscaling.ts';
import { sampleBackup, sampleEventRules } from './backup/company.ts';
import { backupData, taggedBackups } from './backup/backup.ts';
import { cloudTrailData, sampleTrails, taggedTrails } from './cloudtrail/cloudtrail.ts';
import { company } from './company.ts';
import { configData, sampleConfigSettings, sampleRecordedTypes } from './config/config.ts';
import { sampleConnections } from './vpc/connections-company.ts';
import { contactsData, sampleContacts } from './account/contacts.ts';
import { acmData } from './acm/acm.ts';
import { sampleAuthorities, sampleCertificates } from './acm/company.ts';
import { elbData, taggedLoadBalancers } from './elb/elb.ts';
import { sampleDeliveries, sampleElb } from './elb/company.ts';
import { deliveryData } from './logs/deliveries.ts';
import { apiGatewayData } from './apigateway/apigateway.ts';
import { sampleApiGateway } from './apigateway/company.ts';
import { cloudFrontData, taggedDistributions } from './cloudfront/cloudfront.ts';
import { sampleCloudFront } from './cloudfront/company.ts';
import { sampleWaf } from './waf/company.ts';
import { wafData } from './waf/waf.ts';
import { elasticData, sampleElastic } from './docdb/elastic.ts';
import { sampleDynamoDb } from './dynamodb/company.ts';
import { dynamoDbData, taggedTables } from './dynamodb/dynamodb.ts';
import { sampleEbs } from './ebs/company.ts';
import { dlmData, ebsData } from './ebs/ebs.ts';
import { sampleEcs } from './ecs/company.ts';
import { ecsData } from './ecs/ecs.ts';
import { sampleEcr } from './ecr/company.ts';
import { ecrData, taggedRepositories } from './ecr/ecr.ts';
import { sampleEfs } from './efs/company.ts';
import { efsData } from './efs/efs.ts';
import { sampleEks, sampleKubernetesVersions } from './eks/company.ts';
import { eksData } from './eks/eks.ts';
import { sampleEc2 } from './ec2/company.ts';
import { ec2Data } from './ec2/ec2.ts';
import { sampleElastiCache } from './elasticache/company.ts';
import { elastiCacheData, taggedCaches } from './elasticache/elasticache.ts';
import { sampleBeanstalk } from './elasticbeanstalk/company.ts';
import { beanstalkData, taggedEnvironments } from './elasticbeanstalk/elasticbeanstalk.ts';
import { sampleEmr } from './emr/company.ts';
import { emrData } from './emr/emr.ts';
import { eventsData } from './events/events.ts';
import { sampleGlacier } from './glacier/company.ts';
import { glacierData, taggedVaults } from './glacier/glacier.ts';
import { guardDutyData, sampleDetectors } from './guardduty/guardduty.ts';
import { sampleIam } from './iam/company.ts';
import { iamData } from './iam/iam.ts';
import { sampleKms } from './kms/company.ts';
import { kmsData, taggedKeys } from './kms/kms.ts';
import { sampleLambda } from './lambda/company.ts';
import { lambdaData, taggedFunctions } from './lambda/lambda.ts';
import { logsData, sampleLogs, taggedLogGroups } from './logs/logs.ts';
import { graphData, sampleGraphs } from './neptune/graphs.ts';
import { sampleCollections, sampleOpenSearch } from './opensearch/company.ts';
import { collectionData, taggedCollections } from './opensearch/serverless.ts';
import { openSearchData, taggedDomains } from './opensearch/opensearch.ts';
import { organizationsData } from './organizations/organizations.ts';
import { sampleRds } from './rds/company.ts';
import { sampleRedshift } from './redshift/company.ts';
import { redshiftData, taggedWarehouses } from './redshift/redshift.ts';
import { rdsData } from './rds/rds.ts';
import { sampleRoute53 } from './route53/company.ts';
import { route53Data } from './route53/route53.ts';
import { resolverData, sampleResolver } from './vpc/resolver.ts';
import { sampleS3 } from './s3/company.ts';
import { s3Data, taggedBuckets } from './s3/s3.ts';
import { sampleSecrets, secretsData } from './secretsmanager/secrets.ts';
import { sampleSecurityServices, securityServicesData } from './securityhub/security-services.ts';
import { sampleSes } from './ses/company.ts';
import { sesData, taggedArchives } from './ses/ses.ts';
import { sampleSns, snsData, taggedTopics } from './sns/sns.ts';
import { sampleSqs } from './sqs/company.ts';
import { sqsData, taggedQueues } from './sqs/sqs.ts';
import { sampleSsm } from './ssm/company.ts';
import { ssmData } from './ssm/ssm.ts';
import { sampleOthers, tagData } from './tagging/tag.ts';
import { databaseNetwork, sampleVpc } from './vpc/company.ts';
import { connectionData } from './vpc/connections.ts';
import { vpcData } from './vpc/vpc.ts';
import { workloadHosts, workloadPolicies, workloadRoles, workloadVolumes } from './workloads.ts';

/** Several files may hold data of one service: EC2's data is separated by resource type. */
export function merged(data: readonly ServiceData[]): ServiceData[] {
  const byService = Map.groupBy(data, ({ service }) => service);
  return Array.from(byService, ([service, parts]) => ({
    service,
    operations: Object.assign({}, ...parts.map(({ operations }) => operations)),
  }));
}

/** The sample company's account: a web shop with good and bad resources in three Regions. */
export const sampleAccount: Account = {
  id: company.accountId,
  services: merged([
    configData(sampleRecordedTypes, sampleConfigSettings),
    ec2Data({ ...sampleEc2, instances: [...sampleEc2.instances, ...workloadHosts] }),
    ebsData({ ...sampleEbs, volumes: [...sampleEbs.volumes, ...workloadVolumes] }),
    dlmData(sampleEbs),
    vpcData(sampleVpc, databaseNetwork),
    connectionData(sampleConnections),
    resolverData(sampleResolver),
    autoScalingData(sampleAutoScaling),
    rdsData(sampleRds),
    elasticData(sampleElastic),
    graphData(sampleGraphs),
    ...elbData(sampleElb),
    ...acmData(sampleCertificates, sampleAuthorities),
    wafData(sampleWaf),
    cloudFrontData(sampleCloudFront),
    ...route53Data(sampleRoute53),
    ...apiGatewayData(sampleApiGateway),
    deliveryData(sampleDeliveries),
    emrData(sampleEmr),
    beanstalkData(sampleBeanstalk),
    ...ecrData(sampleEcr),
    ecsData(sampleEcs),
    eksData(sampleEks, sampleKubernetesVersions),
    efsData(sampleEfs),
    lambdaData(sampleLambda),
    ...s3Data(sampleS3),
    glacierData(sampleGlacier),
    ...dynamoDbData(sampleDynamoDb),
    sqsData(sampleSqs),
    snsData(sampleSns),
    ...sesData(sampleSes),
    iamData({
      ...sampleIam,
      roles: [...sampleIam.roles, ...workloadRoles],
      awsPolicies: [...sampleIam.awsPolicies, ...workloadPolicies],
    }),
    accessAnalyzerData(sampleAnalyzers),
    kmsData(sampleKms),
    backupData(sampleBackup),
    eventsData(sampleEventRules),
    organizationsData(),
    openSearchData(sampleOpenSearch),
    collectionData(sampleCollections),
    ...elastiCacheData(sampleElastiCache),
    ...redshiftData(sampleRedshift),
    cloudTrailData(sampleTrails),
    guardDutyData(sampleDetectors),
    ...securityServicesData(sampleSecurityServices),
    ...logsData(sampleLogs),
    secretsData(sampleSecrets),
    contactsData(sampleContacts),
    ssmData(sampleSsm),
    tagData([
      ...taggedTrails(sampleTrails),
      ...taggedLogGroups(sampleLogs),
      ...taggedBuckets(sampleS3),
      ...taggedVaults(sampleGlacier),
      ...taggedTables(sampleDynamoDb),
      ...taggedEnvironments(sampleBeanstalk),
      ...taggedRepositories(sampleEcr),
      ...taggedLoadBalancers(sampleElb),
      ...taggedDistributions(sampleCloudFront),
      ...taggedFunctions(sampleLambda),
      ...taggedQueues(sampleSqs),
      ...taggedDomains(sampleOpenSearch),
      ...taggedCollections(sampleCollections),
      ...taggedCaches(sampleElastiCache),
      ...taggedWarehouses(sampleRedshift),
      ...taggedTopics(sampleSns),
      ...taggedArchives(sampleSes),
      ...taggedKeys(sampleKms),
      ...taggedBackups(sampleBackup),
      ...sampleOthers,
    ]),
  ]),
  reportBuckets: [{ name: 'meridian-onus-reports', region: company.regions[0] }],
};

/** Calls that the auditor of the company is not allowed to make. */
export const sampleFaults: readonly Fault[] = [{ match: 'glacier:*', kind: 'denied' }];
