import type { Collector } from '../core/collector.ts';
import type { AuditedService, Service } from '../core/service.ts';
import { accountCollectors } from './account/account.ts';
import { accessanalyzerService } from './accessanalyzer/service.ts';
import { accountService } from './account/service.ts';
import { acmService } from './acm/service.ts';
import { apigatewayService } from './apigateway/service.ts';
import { autoscalingService } from './autoscaling/service.ts';
import { backupService } from './backup/service.ts';
import { cloudfrontService } from './cloudfront/service.ts';
import { cloudtrailService } from './cloudtrail/service.ts';
import { cloudwatchService } from './cloudwatch/service.ts';
import { configService } from './config/service.ts';
import { docdbService } from './docdb/service.ts';
import { dynamodbService } from './dynamodb/service.ts';
import { ebsService } from './ebs/service.ts';
import { ec2Service } from './ec2/service.ts';
import { ecrService } from './ecr/service.ts';
import { ecsService } from './ecs/service.ts';
import { efsService } from './efs/service.ts';
import { eksService } from './eks/service.ts';
import { elasticacheService } from './elasticache/service.ts';
import { elasticbeanstalkService } from './elasticbeanstalk/service.ts';
import { elbService } from './elb/service.ts';
import { emrService } from './emr/service.ts';
import { eventsService } from './events/service.ts';
import { glacierService } from './glacier/service.ts';
import { guarddutyService } from './guardduty/service.ts';
import { iamService } from './iam/service.ts';
import { inspectorService } from './inspector/service.ts';
import { kmsService } from './kms/service.ts';
import { lambdaService } from './lambda/service.ts';
import { logsService } from './logs/service.ts';
import { macieService } from './macie/service.ts';
import { neptuneService } from './neptune/service.ts';
import { opensearchService } from './opensearch/service.ts';
import { organizationsService } from './organizations/service.ts';
import { rdsService } from './rds/service.ts';
import { redshiftService } from './redshift/service.ts';
import { route53Service } from './route53/service.ts';
import { s3Service } from './s3/service.ts';
import { secretsmanagerService } from './secretsmanager/service.ts';
import { securityhubService } from './securityhub/service.ts';
import { sesService } from './ses/service.ts';
import { snsService } from './sns/service.ts';
import { sqsService } from './sqs/service.ts';
import { ssmService } from './ssm/service.ts';
import { stsService } from './sts/service.ts';
import { taggingService } from './tagging/service.ts';
import { wafService } from './waf/service.ts';
import { vpcService } from './vpc/service.ts';

/** All services. */
export const services: readonly Service[] = [
  ec2Service,
  ebsService,
  autoscalingService,
  vpcService,
  wafService,
  rdsService,
  emrService,
  elasticbeanstalkService,
  s3Service,
  glacierService,
  dynamodbService,
  lambdaService,
  sqsService,
  sesService,
  iamService,
  kmsService,
  backupService,
  ssmService,
  cloudtrailService,
  configService,
  guarddutyService,
  accountService,
  accessanalyzerService,
  cloudwatchService,
  ecrService,
  eventsService,
  inspectorService,
  logsService,
  macieService,
  organizationsService,
  secretsmanagerService,
  securityhubService,
  snsService,
  stsService,
  taggingService,
  ecsService,
  elbService,
  acmService,
  eksService,
  efsService,
  cloudfrontService,
  apigatewayService,
  opensearchService,
  elasticacheService,
  redshiftService,
  docdbService,
  route53Service,
  neptuneService,
];

/** Services with rules, in the order of reports. */
export const auditedServices = services.filter((service): service is AuditedService => service.model !== undefined);

export const [globalAccountCollector, regionalAccountCollector] = accountCollectors(services);

/** All collectors. */
export const collectors: readonly Collector[] = [
  globalAccountCollector,
  regionalAccountCollector,
  ...services.flatMap((service) => service.collectors ?? []),
];
