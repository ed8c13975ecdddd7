import { ResourceType } from '@aws-sdk/client-config-service';
import type { Category, ServiceId } from '../../src/core/names.ts';
import { categoryOf, categoryOfService, categoryOfType } from '../../src/responsibility/lookup.ts';

const cases: readonly (readonly [string, Category | null])[] = [
  ['AWS::EC2::Instance', 'infrastructure'],
  ['AWS::EC2::VPC', 'infrastructure'],
  ['AWS::EC2::Volume', 'infrastructure'],
  ['AWS::AutoScaling::AutoScalingGroup', 'infrastructure'],
  ['AWS::NetworkFirewall::Firewall', 'infrastructure'],
  ['AWS::RDS::DBInstance', 'container'],
  ['AWS::EMR::Cluster', 'container'],
  ['AWS::ElasticBeanstalk::Environment', 'container'],
  ['AWS::EKS::Cluster', 'container'],
  ['AWS::ECS::Service', 'container'],
  ['AWS::ElastiCache::ReplicationGroup', 'container'],
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'container'],
  ['AWS::S3::Bucket', 'abstracted'],
  ['AWS::S3Express::DirectoryBucket', 'abstracted'],
  ['AWS::SNS::Topic', 'abstracted'],
  ['AWS::CloudFront::Distribution', 'abstracted'],
  ['AWS::Logs::LogGroup', 'abstracted'],
  ['AWS::IAM::Role', 'account'],
  ['AWS::CloudFormation::Stack', 'account'],
  ['AWS::Lightsail::Disk', 'infrastructure'],
  ['AWS::Lightsail::Bucket', 'abstracted'],
  ['AWS::MSK::Cluster', 'container'],
  ['AWS::MSK::ServerlessCluster', 'abstracted'],
  ['AWS::Unheard::Of', null],
  ['AWS::::Account', null],
  ['Custom::Thing', null],
  ['AWS', null],
  ['', null],
];

describe('categoryOfType', () => {
  it.each(cases)('%s: %s', (type, category) => {
    expect(categoryOfType(type)).toBe(category);
  });

  it('returns a category for every type that AWS Config records', () => {
    const recorded = Object.values(ResourceType);
    expect(recorded.length).toBeGreaterThan(500);
    expect(recorded.filter((type) => categoryOfType(type) === null)).toEqual([]);
  });

  const namespaces: Readonly<Record<Exclude<ServiceId, 'account'>, string>> = {
    ec2: 'EC2',
    ebs: 'EC2',
    autoscaling: 'AutoScaling',
    vpc: 'EC2',
    docdb: 'DocDB',
    neptune: 'Neptune',
    rds: 'RDS',
    emr: 'EMR',
    elasticbeanstalk: 'ElasticBeanstalk',
    acm: 'CertificateManager',
    apigateway: 'ApiGateway',
    cloudfront: 'CloudFront',
    elb: 'ElasticLoadBalancing',
    waf: 'WAFv2',
    route53: 'Route53',
    s3: 'S3',
    glacier: 'Glacier',
    dynamodb: 'DynamoDB',
    lambda: 'Lambda',
    sqs: 'SQS',
    ses: 'SES',
    iam: 'IAM',
    kms: 'KMS',
    backup: 'Backup',
    ssm: 'SSM',
    cloudtrail: 'CloudTrail',
    config: 'Config',
    guardduty: 'GuardDuty',
    secretsmanager: 'SecretsManager',
    sns: 'SNS',
    logs: 'Logs',
    ecr: 'ECR',
    ecs: 'ECS',
    efs: 'EFS',
    eks: 'EKS',
    opensearch: 'OpenSearch',
    elasticache: 'ElastiCache',
    redshift: 'Redshift',
  };
  it.each(Object.entries(namespaces))('assigns types of %s to the category of the service', (service, namespace) => {
    expect(categoryOfType(`AWS::${namespace}::Anything`)).toBe(categoryOfService(service as ServiceId));
  });
});

describe('categoryOf', () => {
  it('returns the category of the type, or else of the service', () => {
    expect(categoryOf('AWS::EC2::Instance', 'ssm')).toBe('infrastructure');
    expect(categoryOf('AWS::::Account', 'ebs')).toBe('infrastructure');
    expect(categoryOf('AWS::::Account', 'account')).toBe('account');
  });

  it('rejects a service outside the model', () => {
    expect(() => categoryOfService('braket' as ServiceId)).toThrow('the responsibility model does not contain braket');
  });
});
