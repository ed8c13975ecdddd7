import { defineRule } from '../../src/core/rule.ts';

/** Types that run applications or hold their data. Buckets, queues, secrets and functions also serve the organization itself. */
const workloads: ReadonlySet<string> = new Set([
  'aoss:collection',
  'dynamodb:table',
  'ec2:instance',
  'ecs:cluster',
  'eks:cluster',
  'elasticache:cluster',
  'elasticache:replicationgroup',
  'elasticache:serverlesscache',
  'elasticbeanstalk:environment',
  'elasticfilesystem:file-system',
  'elasticmapreduce:cluster',
  'es:domain',
  'fsx:file-system',
  'kinesis:stream',
  'memorydb:cluster',
  'rds:cluster',
  'rds:db',
  'redshift:cluster',
]);

export const accountManagementNoWorkloads = defineRule({
  id: 'account-management-no-workloads',
  title: 'The management account of an organization should not run workloads',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['managesOrganization', 'dataStores'],
  messages: {
    empty: '{{region}} does not contain workloads.',
    workloads: '{{region}} contains {{found}}.',
    functions: '{{region}} contains {{count}} Lambda functions.',
    member: 'The account does not manage an organization.',
  },
  rationale:
    'Service control policies and resource control policies do not apply to the management account, and its administrators control all accounts. A compromised workload there can compromise the organization.',
  remediation: {
    text: 'Move workloads to member accounts, and delegate the administration of AWS services to them.',
    url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_best-practices_mgmt-acct.html',
    impact: 'Moving a workload requires a migration. Back up the data first.',
    cli: 'aws organizations create-account --email EMAIL_ADDRESS --account-name ACCOUNT_NAME',
    console: 'Open AWS Organizations in the management account and choose Add an AWS account.\nMigrate the workloads to the new account.',
    consolePage: 'organizations/v2/home/accounts',
    notAsCode: 'Deploy the workloads in the new account with the templates that created them.',
  },
  controls: { cis: ['7.0:2.1.3'] },
  evaluate: (facts, { pass, fail, notApplicable }, { resource: { region } }) => {
    if (!facts.managesOrganization) return notApplicable('member');
    const found = Object.entries(facts.dataStores).filter(([type]) => workloads.has(type));
    if (found.length > 0) return fail('workloads', { region, found: found.map(([type, { count }]) => `${count} ${type}`) });
    const count = facts.dataStores['lambda:function']?.count ?? 0;
    return count === 0
      ? pass('empty', { region })
      : fail('functions', { region, count }, { severity: 'low', because: 'functions can serve the organization itself' });
  },
});
