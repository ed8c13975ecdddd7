import type { Account, Fault, ServiceData } from '../endpoint/types.ts';
import { accessAnalyzerData, sampleAnalyzers } from './access-analyzer.ts';
import { sampleAutoScaling } from './autoscaling-company.ts';
import { autoScalingData } from './autoscaling.ts';
import { sampleBackup, sampleEventRules } from './backup-company.ts';
import { backupData, taggedBackups } from './backup.ts';
import { cloudTrailData, sampleTrails, taggedTrails } from './cloudtrail.ts';
import { company } from './company.ts';
import { configData, sampleConfigSettings, sampleRecordedTypes } from './config.ts';
import { sampleConnections } from './connections-company.ts';
import { contactsData, sampleContacts } from './contacts.ts';
import { sampleDynamoDb } from './dynamodb-company.ts';
import { dynamoDbData, taggedTables } from './dynamodb.ts';
import { sampleEbs } from './ebs-company.ts';
import { dlmData, ebsData } from './ebs.ts';
import { sampleEc2 } from './ec2-company.ts';
import { ec2Data } from './ec2.ts';
import { sampleBeanstalk } from './elasticbeanstalk-company.ts';
import { beanstalkData, taggedEnvironments } from './elasticbeanstalk.ts';
import { sampleEmr } from './emr-company.ts';
import { emrData } from './emr.ts';
import { eventsData } from './events.ts';
import { sampleGlacier } from './glacier-company.ts';
import { glacierData, taggedVaults } from './glacier.ts';
import { guardDutyData, sampleDetectors } from './guardduty.ts';
import { sampleIam } from './iam-company.ts';
import { iamData } from './iam.ts';
import { sampleKms } from './kms-company.ts';
import { kmsData, taggedKeys } from './kms.ts';
import { sampleLambda } from './lambda-company.ts';
import { lambdaData, taggedFunctions } from './lambda.ts';
import { logsData, sampleLogs, taggedLogGroups } from './logs.ts';
import { organizationsData } from './organizations.ts';
import { sampleRds } from './rds-company.ts';
import { rdsData } from './rds.ts';
import { resolverData, sampleResolver } from './resolver.ts';
import { sampleS3 } from './s3-company.ts';
import { s3Data, taggedBuckets } from './s3.ts';
import { sampleSecrets, secretsData } from './secrets.ts';
import { sampleSecurityServices, securityServicesData } from './security-services.ts';
import { sampleSes } from './ses-company.ts';
import { sesData, taggedArchives } from './ses.ts';
import { sampleTopics, snsData } from './sns.ts';
import { sampleSqs } from './sqs-company.ts';
import { sqsData, taggedQueues } from './sqs.ts';
import { sampleSsm } from './ssm-company.ts';
import { ssmData } from './ssm.ts';
import { sampleOthers, tagData } from './tag.ts';
import { databaseNetwork, sampleVpc } from './vpc-company.ts';
import { connectionData } from './vpc-connections.ts';
import { vpcData } from './vpc.ts';
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
    emrData(sampleEmr),
    beanstalkData(sampleBeanstalk),
    lambdaData(sampleLambda),
    ...s3Data(sampleS3),
    glacierData(sampleGlacier),
    ...dynamoDbData(sampleDynamoDb),
    sqsData(sampleSqs),
    snsData(sampleTopics),
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
      ...taggedFunctions(sampleLambda),
      ...taggedQueues(sampleSqs),
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
