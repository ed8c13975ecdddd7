import { collectors } from '../../src/services/index.ts';
import { arnTypes } from '../../src/responsibility/arn-types.ts';
import { categoryOfType } from '../../src/responsibility/lookup.ts';

const types = collectors.map(({ type }) => type);
const typeOf = arnTypes(types);

test.each([
  ['ec2:instance', 'AWS::EC2::Instance'],
  ['ec2:vpc-peering-connection', 'AWS::EC2::VPCPeeringConnection'],
  ['s3:bucket', 'AWS::S3::Bucket'],
  ['sqs', 'AWS::SQS::Queue'],
  ['glacier:vaults', 'AWS::Glacier::Vault'],
  ['rds:db', 'AWS::RDS::DBInstance'],
  ['rds:db-proxy', 'AWS::RDS::DBProxy'],
  ['rds:cluster-snapshot', 'AWS::RDS::DBClusterSnapshot'],
  ['elasticmapreduce:cluster', 'AWS::EMR::Cluster'],
  ['dax:cache', 'AWS::DAX::Cluster'],
  ['ses:mailmanager-archive', 'AWS::SES::MailManagerArchive'],
  ['ses:identity', 'AWS::SES::EmailIdentity'],
  ['autoscaling:autoScalingGroup', 'AWS::AutoScaling::AutoScalingGroup'],
  ['ssm:patchbaseline', 'AWS::SSM::PatchBaseline'],
  ['dlm:policy', 'AWS::DLM::LifecyclePolicy'],
  ['elasticache:cluster', 'AWS::ElastiCache::CacheCluster'],
  ['memorydb:cluster', 'AWS::MemoryDB::Cluster'],
  ['access-analyzer:analyzer', 'AWS::AccessAnalyzer::Analyzer'],
])('%s is %s, which is collected', (arnType, type) => {
  expect(types).toContain(type);
  expect(typeOf(arnType)).toEqual({ type, category: categoryOfType(type) });
});

test.each([
  ['ecs:task-definition', 'AWS::ECS::TaskDefinition', 'container'],
  ['states:stateMachine', 'AWS::StepFunctions::StateMachine', 'abstracted'],
  ['elasticfilesystem:file-system', 'AWS::EFS::FileSystem', 'container'],
  ['elasticloadbalancing:loadbalancer', 'AWS::ElasticLoadBalancing::LoadBalancer', 'container'],
  ['elasticloadbalancing:loadbalancer/net', 'AWS::ElasticLoadBalancingV2::LoadBalancer', 'container'],
  ['es:domain', 'AWS::OpenSearch::Domain', 'container'],
  ['sns', 'AWS::SNS::Topic', 'abstracted'],
  ['sagemaker:feature-group', 'sagemaker:feature-group', 'container'],
  ['lightsail:Instance', 'lightsail:Instance', 'infrastructure'],
  ['ds:directory', 'ds:directory', null],
  ['constructor:__proto__', 'constructor:__proto__', null],
  ['', '', null],
])('%s is %s of category %s, which is not collected', (arnType, type, category) => {
  expect(typeOf(arnType)).toEqual({ type, category });
});

test('the types that AWS Config records in a Region have the names of AWS Config', () => {
  expect(arnTypes(['AWS::Panorama::Package'])('panorama:package')).toEqual({ type: 'AWS::Panorama::Package', category: 'abstracted' });
  expect(typeOf('panorama:package')).toEqual({ type: 'panorama:package', category: 'abstracted' });
});
