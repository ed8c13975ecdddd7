import type { StackNames } from './stack.ts';

/** Values that CloudFormation would insert for a stack in the China partition, to detect hard-coded partitions and Regions. */
export const stackNames: StackNames = {
  'AWS::Partition': 'aws-cn',
  'AWS::Region': 'cn-north-1',
  'AWS::AccountId': '111122223333',
  'AWS::URLSuffix': 'amazonaws.com.cn',
  ReportBucket: 'reports',
  'ReportBucket.Arn': 'arn:aws-cn:s3:::reports',
  'AuditLogGroup.Arn': 'arn:aws-cn:logs:cn-north-1:111122223333:log-group:/aws/lambda/onus-audit:*',
  FailedAudits: 'https://queue',
  'FailedAudits.Arn': 'arn:aws-cn:sqs:cn-north-1:111122223333:failed',
  AuditLambdaFunction: 'onus-audit',
  'AuditLambdaFunction.Arn': 'arn:aws-cn:lambda:cn-north-1:111122223333:function:onus-audit',
  'AuditRole.Arn': 'arn:aws-cn:iam::111122223333:role/audit',
  'ScheduleRole.Arn': 'arn:aws-cn:iam::111122223333:role/schedule',
  Schedules: 'nightly',
  'Schedules.Arn': 'arn:aws-cn:scheduler:cn-north-1:111122223333:schedule-group/nightly',
  AccessLogBucket: 'logs',
  SecurityHub: 'false',
  HistoryDatabase: 'onus_history',
  ReportKeyArn: '',
  ServerlessDeploymentBucket: 'deployments',
  AuditRole: 'audit',
  RolePath: '/',
  'FailedAudits.QueueName': 'failed',
};
