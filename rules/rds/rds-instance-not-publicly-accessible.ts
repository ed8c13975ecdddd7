import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { databaseReachability } from '../shared/database-network.ts';
import { instanceVariant, modifySteps } from './shared/variants.ts';
import { describePath } from '../../src/network/internet-reachability.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsInstanceNotPubliclyAccessible = defineRule({
  id: 'rds-instance-not-publicly-accessible',
  title: 'RDS instances should not be publicly accessible',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  fix: 'private-subnets',
  exposesPublicly: true,
  facts: ['publiclyAccessible', 'endpoint', 'port', 'subnets', 'networkAcls', 'groupRules', 'prefixLists'],
  messages: {
    private: 'The instance does not have a public address.',
    public: 'The instance has a public address.',
  },
  rationale: 'A database with a public address is attacked within minutes. One wrong firewall rule or weak password then exposes the data.',
  remediation: {
    text: 'Turn off public access. Clients outside the VPC can connect through a VPN or Session Manager port forwarding.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    impact: 'Clients outside the VPC can no longer connect. The endpoint then resolves to the private address.',
    cli: `${instanceVariant.modify} --no-publicly-accessible`,
    console: modifySteps('Under Connectivity, Additional configuration, choose Not publicly accessible.'),
    terraform: terraformResource('aws_db_instance', 'publicly_accessible = false'),
    cloudFormation: cloudFormationResource('AWS::RDS::DBInstance', 'PubliclyAccessible: false'),
  },
  controls: {
    securityHub: ['RDS.2'],
    awsConfig: ['rds-instance-public-access-check'],
    cis: ['3.0:2.3.3', '5.0:2.2.3', '6.0:3.2.3', '7.0:3.2.3'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['rds_instance_no_public_access'],
    cloudsploit: ['rdsPubliclyAccessible'],
  },
  fixedFacts: () => ({ publiclyAccessible: false }),
  evaluate: (facts, { pass, fail }) => {
    if (!facts.publiclyAccessible) return pass('private');
    return fail('public', { paths: () => databaseReachability(facts).paths.map(describePath) }, () => {
      const { paths, obstacles } = databaseReachability(facts);
      return paths.length > 0 ? undefined : { severity: 'high', because: `the internet is blocked by ${obstacles.join(', ')}` };
    });
  },
});
