import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { datedTable } from '../../src/core/dated-table.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isAfter } from '../shared/versions.ts';

/** The platform version of LATEST, by operating system. */
const platformVersions = datedTable({
  source: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-linux-fargate.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-windows-fargate.html',
  ],
  asOf: '2026-11',
  missing: 'The platform version of another operating system is UNKNOWN.',
  entries: { LINUX: '1.4.0', WINDOWS: '1.0.0' } as Readonly<Record<string, string>>,
});

const numbers = (version: string): readonly number[] => version.split('.').map(Number);

export const ecsServicePlatformVersionCurrent = defineRule({
  id: 'ecs-service-platform-version-current',
  title: 'ECS Fargate services should use the latest platform version',
  resourceType: 'AWS::ECS::Service',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 1,
  fix: 'supported-versions',
  facts: ['fargate'],
  messages: {
    latest: 'The service uses the latest platform version.',
    current: 'The service uses the platform version {{version}}, which is current.',
    old: 'The service is pinned to the platform version {{version}}; the current one is {{current}}.',
    hosts: 'The tasks do not run on AWS Fargate.',
    unknown: 'The platform version {{version}} of {{family}} is unknown.',
  },
  rationale: 'A platform version contains the kernel and the container runtime. Older versions no longer get new features and are retired.',
  remediation: {
    text: 'Set the platform version to LATEST and deploy the service.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html',
    impact: 'Tasks are replaced. Platform version 1.4.0 changed network and storage details: test tasks that ran on 1.3.0 or earlier.',
    cli: 'aws ecs update-service --cluster CLUSTER_NAME --service {{arn}} --platform-version LATEST --force-new-deployment',
    console:
      'Open the Amazon ECS console and choose the service.\nChoose Update service.\nUnder Compute configuration, set the platform version to LATEST, and update.',
    terraform: terraformResource('aws_ecs_service', 'platform_version = "LATEST"'),
    cloudFormation: cloudFormationResource('AWS::ECS::Service', 'PlatformVersion: LATEST'),
  },
  controls: {
    securityHub: ['ECS.10'],
    awsConfig: ['ecs-fargate-latest-platform-version'],
    prowler: ['ecs_service_fargate_latest_platform_version'],
    cloudsploit: ['ecsFargatePlatformVersion'],
  },
  evaluate: ({ fargate }, { pass, fail, notApplicable, indeterminate }) => {
    if (fargate === undefined) return notApplicable('hosts');
    const { version, family } = fargate;
    if (version.toUpperCase() === 'LATEST') return pass('latest');
    const current = platformVersions.entries[family.toUpperCase().startsWith('WINDOWS') ? 'WINDOWS' : family.toUpperCase()];
    if (current === undefined || !/^\d+(\.\d+)*$/.test(version)) return indeterminate('unknown', { version, family });
    return isAfter(numbers(current), numbers(version)) ? fail('old', { version, current }) : pass('current', { version });
  },
});
