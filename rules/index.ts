import type { AnyRule } from '../src/core/rule.ts';
import { accountRules } from './account/index.ts';
import { acmRules } from './acm/index.ts';
import { apigatewayRules } from './apigateway/index.ts';
import { autoscalingRules } from './autoscaling/index.ts';
import { backupRules } from './backup/index.ts';
import { cloudfrontRules } from './cloudfront/index.ts';
import { cloudTrailRules } from './cloudtrail/index.ts';
import { configRules } from './config/index.ts';
import { docdbRules } from './docdb/index.ts';
import { dynamodbRules } from './dynamodb/index.ts';
import { ebsRules } from './ebs/index.ts';
import { ec2Rules } from './ec2/index.ts';
import { glacierRules } from './glacier/index.ts';
import { guardDutyRules } from './guardduty/index.ts';
import { ecrRules } from './ecr/index.ts';
import { ecsRules } from './ecs/index.ts';
import { efsRules } from './efs/index.ts';
import { eksRules } from './eks/index.ts';
import { elasticacheRules } from './elasticache/index.ts';
import { elasticbeanstalkRules } from './elasticbeanstalk/index.ts';
import { elbRules } from './elb/index.ts';
import { emrRules } from './emr/index.ts';
import { iamRules } from './iam/index.ts';
import { kmsRules } from './kms/index.ts';
import { lambdaRules } from './lambda/index.ts';
import { logsRules } from './logs/index.ts';
import { neptuneRules } from './neptune/index.ts';
import { opensearchRules } from './opensearch/index.ts';
import { rdsRules } from './rds/index.ts';
import { redshiftRules } from './redshift/index.ts';
import { route53Rules } from './route53/index.ts';
import { s3Rules } from './s3/index.ts';
import { secretsmanagerRules } from './secretsmanager/index.ts';
import { sesRules } from './ses/index.ts';
import { snsRules } from './sns/index.ts';
import { sqsRules } from './sqs/index.ts';
import { ssmRules } from './ssm/index.ts';
import { vpcRules } from './vpc/index.ts';
import { wafRules } from './waf/index.ts';

/** All rules, by service. A bundler cannot see a folder, so each rule is named here through its service's list. */
export const rules: readonly AnyRule[] = [
  ...ec2Rules,
  ...ebsRules,
  ...autoscalingRules,
  ...vpcRules,
  ...rdsRules,
  ...s3Rules,
  ...glacierRules,
  ...dynamodbRules,
  ...wafRules,
  ...sqsRules,
  ...snsRules,
  ...logsRules,
  ...sesRules,
  ...iamRules,
  ...kmsRules,
  ...secretsmanagerRules,
  ...backupRules,
  ...lambdaRules,
  ...opensearchRules,
  ...emrRules,
  ...elasticbeanstalkRules,
  ...ecrRules,
  ...ssmRules,
  ...cloudTrailRules,
  ...configRules,
  ...guardDutyRules,
  ...accountRules,
  ...ecsRules,
  ...elbRules,
  ...acmRules,
  ...eksRules,
  ...efsRules,
  ...cloudfrontRules,
  ...apigatewayRules,
  ...elasticacheRules,
  ...redshiftRules,
  ...docdbRules,
  ...route53Rules,
  ...neptuneRules,
];
