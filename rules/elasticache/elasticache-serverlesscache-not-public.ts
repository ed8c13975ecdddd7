import { defineRule } from '../../src/core/rule.ts';
import { guide, serverlessCode } from './shared/snippets.ts';

export const elasticacheServerlesscacheNotPublic = defineRule({
  id: 'elasticache-serverlesscache-not-public',
  title: 'ElastiCache serverless caches should not have a public endpoint',
  resourceType: 'AWS::ElastiCache::ServerlessCache',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 3,
  exposesPublicly: true,
  facts: ['endpoint', 'userGroup'],
  messages: {
    vpc: 'The endpoint of the cache is in a VPC.',
    public: 'The cache is not in a VPC, so its endpoint is public.',
  },
  rationale: 'Anyone on the internet can connect to a public endpoint, so only the users of the cache protect the data.',
  remediation: {
    text: 'Restore a backup to a new cache in a VPC, change the clients, and delete the public cache.',
    url: `${guide}/serverless-public-endpoints-chapter.html`,
    impact: 'Clients need a path to the VPC and the endpoint of the new cache.',
    cli: [
      'aws elasticache create-serverless-cache-snapshot --serverless-cache-snapshot-name SNAPSHOT_NAME --serverless-cache-name {{id}}',
      'aws elasticache create-serverless-cache --serverless-cache-name NEW_CACHE --engine valkey --subnet-ids SUBNET_ID --security-group-ids SECURITY_GROUP_ID --snapshot-arns-to-restore SNAPSHOT_ARN',
    ].join('\n'),
    console: [
      'Open the Amazon ElastiCache console and choose the cache.',
      'Choose Actions, Backup.',
      'Open Backups, choose the backup, then Restore.',
      'Choose the VPC connection type, and the VPC, subnets and security groups.',
    ].join('\n'),
    ...serverlessCode({
      terraform: ['subnet_ids         = ["SUBNET_ID"]', 'security_group_ids = ["SECURITY_GROUP_ID"]'],
      cloudFormation: ['SubnetIds: [SUBNET_ID]', 'SecurityGroupIds: [SECURITY_GROUP_ID]'],
    }),
  },
  controls: {},
  evaluate: (facts, { pass, fail }) => {
    if (facts.endpoint === 'vpc') return pass('vpc');
    return fail('public', {}, () =>
      facts.userGroup === undefined ? { severity: 'critical', because: 'the cache does not have a user group' } : undefined,
    );
  },
});
