import type { ServiceId } from '../core/names.ts';
import type { ServiceInfo } from './types.ts';

const infos: Readonly<Record<ServiceId, Omit<ServiceInfo, 'id'>>> = {
  ec2: { title: 'Amazon EC2', category: 'infrastructure', sources: [1, 2, 3, 4] },
  ebs: { title: 'Amazon EBS', category: 'infrastructure', sources: [2] },
  autoscaling: { title: 'Amazon EC2 Auto Scaling', category: 'infrastructure', sources: [2] },
  vpc: { title: 'Amazon VPC', category: 'infrastructure', sources: [2] },
  rds: { title: 'Amazon RDS', category: 'container', sources: [0, 2, 3, 4] },
  emr: { title: 'Amazon EMR', category: 'container', sources: [0, 2] },
  elasticbeanstalk: { title: 'AWS Elastic Beanstalk', category: 'container', sources: [0, 2] },
  s3: { title: 'Amazon S3', category: 'abstracted', sources: [0, 1, 2, 3, 4] },
  glacier: { title: 'Amazon S3 Glacier', category: 'abstracted', sources: [0, 2] },
  dynamodb: { title: 'Amazon DynamoDB', category: 'abstracted', sources: [0, 2] },
  lambda: { title: 'AWS Lambda', category: 'abstracted', sources: [2] },
  sqs: { title: 'Amazon SQS', category: 'abstracted', sources: [0, 2] },
  ses: { title: 'Amazon SES', category: 'abstracted', sources: [2] },
  iam: {
    title: 'AWS Identity and Access Management (IAM)',
    category: 'account',
    sources: [],
    reason: 'Decides who may do what in the whole account; AWS runs the service, the identities and policies are yours.',
  },
  kms: {
    title: 'AWS Key Management Service (AWS KMS)',
    category: 'account',
    sources: [],
    reason: 'Holds the keys that encrypt data of every other service; AWS runs the key store, the keys and their policies are yours.',
  },
  backup: {
    title: 'AWS Backup',
    category: 'account',
    sources: [],
    reason: 'Keeps recovery points of many services; AWS runs it, plans, vaults and coverage are yours.',
  },
  ssm: {
    title: 'AWS Systems Manager',
    category: 'account',
    sources: [],
    reason: 'Manages and patches machines across the account; AWS runs it, what it does to your machines is yours to set up.',
  },
  cloudtrail: {
    title: 'AWS CloudTrail',
    category: 'account',
    sources: [],
    reason: 'Records the API calls of the whole account; AWS runs it, which trails exist and where they log is yours.',
  },
  config: {
    title: 'AWS Config',
    category: 'account',
    sources: [],
    reason: 'Records the configuration of resources across the account; AWS runs it, turning the recorder on is yours.',
  },
  guardduty: {
    title: 'Amazon GuardDuty',
    category: 'account',
    sources: [],
    reason: 'Watches the whole account for threats; AWS runs it, turning it on and acting on findings is yours.',
  },
  account: {
    title: 'AWS account settings',
    category: 'account',
    sources: [],
    reason: 'Settings and contacts of the account itself, which belong to no single service.',
  },
};

export const services: readonly ServiceInfo[] = (Object.keys(infos) as ServiceId[]).map((id) => ({ id, ...infos[id] }));
