import { ebsRules } from '../../../rules/ebs/index.ts';
import { ec2Rules } from '../../../rules/ec2/index.ts';
import { vpcRules } from '../../../rules/vpc/index.ts';
import { apiGatewayData } from '../../../sample/account/apigateway/apigateway.ts';
import { cloudFrontData } from '../../../sample/account/cloudfront/cloudfront.ts';
import { dlmData, ebsData } from '../../../sample/account/ebs/ebs.ts';
import { ebsKeys, generateEbs, sampleEbs } from '../../../sample/account/ebs/company.ts';
import { ec2Data } from '../../../sample/account/ec2/ec2.ts';
import { generateEc2, sampleEc2 } from '../../../sample/account/ec2/company.ts';
import { iamData } from '../../../sample/account/iam/iam.ts';
import { sampleIam } from '../../../sample/account/iam/company.ts';
import { elbData } from '../../../sample/account/elb/elb.ts';
import { merged } from '../../../sample/account/index.ts';
import { vpcData } from '../../../sample/account/vpc/vpc.ts';
import { databaseNetwork, generateVpc, sampleVpc } from '../../../sample/account/vpc/company.ts';
import { service } from '../../../sample/endpoint/service.ts';
import { paged } from '../../../src/services/ec2/paged.ts';
import type { Fact } from '../../../src/core/fact.ts';
import { auditSample, rulesWithoutBothVerdicts, type SampleAudit } from '../../support/audit-sample.ts';

jest.setTimeout(120_000);

/** Firewalls, subnets and flow logs; gateways, endpoints and VPNs have their own sample data. */
const networkRules = vpcRules.filter(({ id }) => /^vpc-(default-)?securitygroup-|^vpc-(networkacl|subnet|flow-logs|account)-/.test(id));
/** The sample of AWS Backup tests the coverage by backup plans. */
const rules = [...ec2Rules, ...ebsRules, ...networkRules].filter(({ id }) => !id.endsWith('-backup-covered'));
const keys = service('kms')({ ListAliases: () => ({ Aliases: [{ AliasName: 'alias/aws/ebs', TargetKeyId: ebsKeys.awsManaged }] }) });
const nameOf = new Map([...sampleEc2.instances, ...sampleVpc.groups].map(({ id, name }) => [id, name]));

/** Load balancers, APIs and distributions decide which instances are reachable. */
const noPublishers = [
  ...elbData({ loadBalancers: [], targetGroups: [], classic: [], tlsPolicies: {} }),
  ...apiGatewayData({ restApis: [], apis: [], domains: [], vpcLinks: [], vpcLinksV2: [], clientCertificates: {}, loggingRegions: [] }),
  cloudFrontData({ distributions: [], accessControls: [], vpcOrigins: [] }),
];

describe("the company's instances, volumes and networks", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    const data = merged([
      ec2Data(sampleEc2),
      ebsData(sampleEbs),
      dlmData(sampleEbs),
      vpcData(sampleVpc),
      iamData(sampleIam),
      keys,
      ...noPublishers,
    ]);
    audit = await auditSample(rules, data);
  });

  const idsOf = (type: string) =>
    audit.resources
      .filter((resource) => resource.type === type)
      .map(({ id }) => id)
      .sort();
  const ids = (specs: readonly { readonly id: string }[]) => specs.map(({ id }) => id).sort();

  test('are read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    expect(audit.calls.errors).toEqual({});
    const once = Object.fromEntries(
      [
        'DescribeAddresses',
        'DescribeFlowLogs',
        'DescribeInstances',
        'DescribeLaunchTemplates',
        'DescribeLockedSnapshots',
        'DescribeNetworkAcls',
        'DescribeNetworkInterfaces',
        'DescribeRouteTables',
        'DescribeSecurityGroups',
        'DescribeSpotFleetRequests',
        'DescribeSubnets',
        'DescribeVolumes',
        'DescribeVpcBlockPublicAccessOptions',
        'DescribeVpcPeeringConnections',
        'DescribeVpcs',
        'GetAllowedImagesSettings',
        'GetSerialConsoleAccessStatus',
        'GetEbsDefaultKmsKeyId',
        'GetEbsEncryptionByDefault',
        'GetImageBlockPublicAccessState',
        'GetInstanceMetadataDefaults',
        'GetSnapshotBlockPublicAccessState',
      ].map((operation) => [`ec2:${operation}`, 3]),
    );
    const [templates, alive] = [sampleEc2.launchTemplates, sampleEc2.instances.filter(({ state }) => state !== 'terminated')];
    expect(audit.calls.operations).toEqual({
      ...once,
      'elb:DescribeLoadBalancers': 3,
      'elbv2:DescribeLoadBalancers': 3,
      'apigateway:GetVpcLinks': 3,
      'apigatewayv2:GetVpcLinks': 3,
      'cloudfront:ListDistributions': 1,
      'dlm:GetLifecyclePolicies': 3,
      'dlm:GetLifecyclePolicy': sampleEbs.lifecyclePolicies.filter(({ disabled }) => !disabled).length,
      // Own images, and images in use.
      'ec2:DescribeImages': 6,
      // All templates of a Region, and every version of each template for its user data.
      'ec2:DescribeLaunchTemplateVersions': 3 + templates.length,
      // Own snapshots, and public ones.
      'ec2:DescribeSnapshots': 6,
      'ec2:DescribeSnapshotAttribute': sampleEbs.snapshots.length,
      // User data of all instances that exist, and the protection of instances outside fleets.
      'ec2:DescribeInstanceAttribute': alive.length + alive.filter(({ spot, tags = {} }) => !spot && !isFleet(tags)).length,
      'ec2:GetManagedPrefixListEntries': sampleVpc.prefixLists.length,
      'iam:GetAccountAuthorizationDetails': 1,
      'kms:ListAliases': 3,
    });
  });

  test('include every resource', () => {
    expect(idsOf('AWS::EC2::Instance')).toEqual(ids(sampleEc2.instances));
    expect(idsOf('AWS::EC2::LaunchTemplate')).toEqual(ids(sampleEc2.launchTemplates));
    expect(idsOf('AWS::EC2::Image')).toEqual(ids(sampleEc2.images.filter(({ owner }) => owner === undefined)));
    expect(idsOf('AWS::EC2::Volume')).toEqual(ids(sampleEbs.volumes));
    expect(idsOf('AWS::EC2::Snapshot')).toEqual(ids(sampleEbs.snapshots));
    expect(idsOf('AWS::DLM::LifecyclePolicy')).toEqual(ids(sampleEbs.lifecyclePolicies));
    expect(idsOf('AWS::EC2::SecurityGroup')).toEqual(ids(sampleVpc.groups));
    expect(idsOf('AWS::EC2::NetworkAcl')).toEqual(ids(sampleVpc.acls));
    expect(idsOf('AWS::EC2::Subnet')).toEqual(ids(sampleVpc.subnets));
    expect(idsOf('AWS::EC2::NetworkInterface')).toEqual(ids(sampleVpc.interfaces));
  });

  test('have no unreadable facts except the routes of a shared network', () => {
    const unread = audit.resources.flatMap(({ name, facts }) =>
      Object.entries(facts as Record<string, Fact>)
        .filter(([, fact]) => fact.state === 'unreadable')
        .map(([fact]) => `${name} ${fact}`),
    );
    expect(unread).toEqual(['platform-shared-a routes']);
  });

  test('have the tags that identify EMR and Elastic Beanstalk', () => {
    const tagsOf = (name: string) => audit.resources.find((resource) => resource.name === name)?.tags;
    expect(tagsOf('emr-core')).toHaveProperty(['aws:elasticmapreduce:job-flow-id']);
    expect(tagsOf('meridian-us-storefront')).toHaveProperty(['elasticbeanstalk:environment-id']);
  });

  test('contain no user data', () => {
    expect(JSON.stringify(audit.resources)).not.toContain('Tr0ub4dor');
  });

  test('show every rule passing and failing', () => {
    expect(rulesWithoutBothVerdicts(rules, audit.verdicts)).toEqual({});
  });

  test.each([
    ['ec2-instance-imdsv2-required', 'FAIL', ['blog high', 'emr-core high', 'legacy-erp high', 'reporting-old high']],
    ['ec2-instance-profile-attached', 'FAIL', ['blog medium', 'crm medium', 'legacy-erp medium']],
    ['ec2-instance-role-least-privilege', 'FAIL', ['build-agent high']],
    ['ec2-instance-sensitive-ports-unreachable', 'FAIL', ['blog critical', 'legacy-erp critical']],
    ['ec2-instance-stopped-removed', 'FAIL', ['reporting-old medium']],
    ['ec2-instance-user-data-no-secrets', 'FAIL', ['legacy-erp high']],
    ['ec2-instance-image-trusted', 'FAIL', ['blog medium']],
    ['ec2-instance-image-trusted', 'UNKNOWN', ['crm medium']],
    ['vpc-securitygroup-admin-ports-restricted', 'FAIL', ['launch-wizard-1 low', 'legacy-erp high', 'troubleshooting high']],
    ['vpc-securitygroup-no-all-traffic-ingress', 'FAIL', ['troubleshooting critical']],
    ['vpc-securitygroup-reviewable', 'FAIL', ['launch-wizard-1 low', 'partners low']],
    ['vpc-default-securitygroup-closed', 'FAIL', ['default high', 'default high', 'default high']],
  ])('%s: %s for %j', (ruleId, status, expected) => {
    const found = audit.verdicts
      .filter((verdict) => verdict.ruleId === ruleId && verdict.status === status)
      .map(({ resourceId, severity }) => `${nameOf.get(resourceId)} ${severity}`);
    expect(found.sort()).toEqual(expected);
  });

  test('evaluate public snapshots with the block of their Region', () => {
    const found = audit.verdicts
      .filter(({ ruleId, message }) => ruleId === 'ebs-snapshot-not-public' && !/not public|cannot be/.test(message))
      .map(({ region, status }) => `${region} ${status}`);
    expect(found.sort()).toEqual(['eu-central-1 FAIL', 'eu-west-1 PASS', 'us-east-1 FAIL']);
  });
});

const isFleet = (tags: Readonly<Record<string, string>>): boolean =>
  ['aws:autoscaling:groupName', 'aws:elasticmapreduce:job-flow-id', 'elasticbeanstalk:environment-name'].some((key) => key in tags);

test('security groups of databases protect the network interfaces of RDS', async () => {
  const admin = vpcRules.filter(({ id }) => id === 'vpc-securitygroup-high-risk-ports-restricted');
  const { verdicts } = await auditSample(admin, merged([ec2Data(sampleEc2), vpcData(sampleVpc, databaseNetwork)]));
  const groups = Object.values(databaseNetwork).flatMap(({ securityGroups }) => securityGroups);
  const open = groups.filter(({ GroupName }) => GroupName === 'databases-from-anywhere').map(({ GroupId }) => GroupId);
  const found = verdicts.filter(({ resourceId }) => open.includes(resourceId));
  expect(found).toMatchObject(open.map(() => ({ status: 'FAIL', severity: 'critical' })));
});

describe('a large account', () => {
  const ec2 = generateEc2(2500);
  const ebs = generateEbs(3100);
  const vpc = generateVpc(2100, ec2.instances);

  test('is read page by page without duplicates', async () => {
    const asked = [
      'ec2-instance-imdsv2-required',
      'ebs-volume-encrypted',
      'ebs-snapshot-not-public',
      'vpc-securitygroup-admin-ports-restricted',
    ];
    const data = merged([ec2Data(ec2), ebsData(ebs), vpcData(vpc), keys]);
    const audit = await auditSample(
      rules.filter(({ id }) => asked.includes(id)),
      data,
    );
    const counts = Map.groupBy(audit.resources, ({ type }) => type);
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(Object.fromEntries([...counts].map(([type, { length }]) => [type, length]))).toEqual({
      'AWS::EC2::Instance': 2500,
      'AWS::EC2::Volume': 3100,
      'AWS::EC2::Snapshot': 3100,
      'AWS::EC2::SecurityGroup': 2100,
    });
    const pages = (items: readonly { readonly region: string }[]) =>
      [...Map.groupBy(items, ({ region }) => region).values()].reduce((sum, { length }) => sum + Math.ceil(length / paged.MaxResults), 0);
    expect(audit.calls.operations).toMatchObject({
      'ec2:DescribeInstances': pages(ec2.instances),
      'ec2:DescribeVolumes': pages(ebs.volumes),
    });
  });

  test('is generated deterministically', () => {
    expect(generateEc2(50)).toEqual({ ...ec2, instances: ec2.instances.slice(0, 50) });
    expect(generateEbs(3100)).toEqual(ebs);
    expect(generateVpc(2100, ec2.instances)).toEqual(vpc);
  });
});
