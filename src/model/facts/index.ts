import type { AccountFactsByType, AccountSettingsFacts } from './account.ts';
import type { AutoscalingFacts } from './autoscaling.ts';
import type { BackupAccountFacts, BackupFacts } from './backup.ts';
import type { CloudTrailAccountFacts, CloudTrailFacts } from './cloudtrail.ts';
import type { ConfigAccountFacts } from './config.ts';
import type { DynamoDbFacts } from './dynamodb.ts';
import type { EbsAccountFacts, EbsFacts } from './ebs.ts';
import type { Ec2AccountFacts, Ec2Facts } from './ec2.ts';
import type { GlacierAccountFacts, GlacierFacts } from './glacier.ts';
import type { GuardDutyAccountFacts, GuardDutyFacts } from './guardduty.ts';
import type { ElasticbeanstalkFacts } from './elasticbeanstalk.ts';
import type { EmrAccountFacts, EmrFacts } from './emr.ts';
import type { IamAccountFacts, IamFacts } from './iam.ts';
import type { KmsFacts } from './kms.ts';
import type { LambdaFacts } from './lambda.ts';
import type { RdsAccountFacts, RdsFacts } from './rds.ts';
import type { S3AccountFacts, S3Facts } from './s3.ts';
import type { SesAccountFacts, SesFacts } from './ses.ts';
import type { SqsFacts } from './sqs.ts';
import type { SsmAccountFacts, SsmFacts } from './ssm.ts';
import type { VpcAccountFacts, VpcFacts } from './vpc.ts';

/** Facts about the account itself. Each fact is either account-wide or Regional; a rule reads facts of one of the two kinds. */
interface AccountFacts {
  'AWS::::Account': IamAccountFacts &
    S3AccountFacts &
    Ec2AccountFacts &
    EbsAccountFacts &
    VpcAccountFacts &
    RdsAccountFacts &
    BackupAccountFacts &
    EmrAccountFacts &
    SesAccountFacts &
    SsmAccountFacts &
    GlacierAccountFacts &
    CloudTrailAccountFacts &
    ConfigAccountFacts &
    GuardDutyAccountFacts &
    AccountSettingsFacts;
}

/** Every resource type Onus knows, with its facts. An optional fact may be absent: AWS confirmed that there is none. */
export interface FactsByType
  extends AccountFacts,
    AutoscalingFacts,
    S3Facts,
    Ec2Facts,
    EbsFacts,
    VpcFacts,
    RdsFacts,
    IamFacts,
    KmsFacts,
    LambdaFacts,
    EmrFacts,
    ElasticbeanstalkFacts,
    SsmFacts,
    BackupFacts,
    DynamoDbFacts,
    SqsFacts,
    SesFacts,
    GlacierFacts,
    CloudTrailFacts,
    GuardDutyFacts,
    AccountFactsByType {}

/** CloudFormation resource type names; where CloudFormation has none, the name AWS Config uses. */
export type ResourceType = keyof FactsByType;

export type FactName<T extends ResourceType = ResourceType> = keyof FactsByType[T] & string;
