import { autoscalingRules } from '../../../rules/autoscaling/index.ts';
import { autoScalingData } from '../../../sample/account/autoscaling/autoscaling.ts';
import { generateAutoScaling, sampleAutoScaling } from '../../../sample/account/autoscaling/company.ts';
import { ec2Data } from '../../../sample/account/ec2/ec2.ts';
import { sampleEc2 } from '../../../sample/account/ec2/company.ts';
import { merged } from '../../../sample/account/index.ts';
import { vpcData } from '../../../sample/account/vpc/vpc.ts';
import { sampleVpc } from '../../../sample/account/vpc/company.ts';
import { auditSample, rulesWithoutBothVerdicts, type SampleAudit, unreadableFacts } from '../../support/audit-sample.ts';

const data = merged([autoScalingData(sampleAutoScaling), ec2Data(sampleEc2), vpcData(sampleVpc)]);

describe("the company's Auto Scaling groups", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(autoscalingRules, data);
  });

  test('are read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    expect(audit.calls.errors).toEqual({});
    expect(audit.calls.operations).toEqual({
      'autoscaling:DescribeAutoScalingGroups': 3,
      'autoscaling:DescribeLaunchConfigurations': 3,
      // Images of instances and launch templates; the groups use no others.
      'ec2:DescribeImages': 3,
      'ec2:DescribeInstances': 3,
      // The default and latest versions, and the older one of the canary.
      'ec2:DescribeLaunchTemplateVersions': 4,
      'ec2:DescribeSecurityGroups': 3,
      'ec2:DescribeSubnets': 3,
      'ec2:GetInstanceMetadataDefaults': 3,
    });
    // A parameter contains its image.
    expect(unreadableFacts(audit)).toEqual(['nightly-batch images']);
  });

  test('include their launch configurations', () => {
    const ids = (type: string) => audit.resources.filter((resource) => resource.type === type).map(({ id }) => id);
    const { groups, configurations } = sampleAutoScaling;
    expect(ids('AWS::AutoScaling::AutoScalingGroup').sort()).toEqual(groups.map((group) => group.AutoScalingGroupName).sort());
    expect(ids('AWS::AutoScaling::LaunchConfiguration').sort()).toEqual(
      configurations.map((configuration) => configuration.LaunchConfigurationName).sort(),
    );
  });

  test('show every rule passing and failing', () => {
    expect(rulesWithoutBothVerdicts(autoscalingRules, audit.verdicts)).toEqual({});
  });

  test('contain no user data', () => {
    expect(JSON.stringify(audit.resources)).not.toContain('Tr0ub4dor');
  });

  test.each([
    ['imdsv2-required', 'FAIL', ['legacy-web', 'search', 'storefront-canary']],
    ['imdsv2-required', 'NOT_APPLICABLE', ['black-friday-2024']],
    ['no-public-ip', 'FAIL', ['awseb-e-pyumupm7mph-stack', 'legacy-web', 'search']],
    ['uses-launch-template', 'FAIL', ['awseb-e-pyumupm7mph-stack', 'legacy-web']],
    ['multi-az', 'FAIL', ['awseb-e-pyumupm7mph-stack', 'black-friday-2024', 'legacy-web', 'search']],
    ['elb-health-check', 'FAIL', ['legacy-web', 'storefront-canary']],
    ['image-current', 'FAIL', ['black-friday-2024', 'legacy-web']],
    ['processes-active', 'FAIL', ['awseb-e-pyumupm7mph-stack', 'legacy-web']],
  ])('autoscaling-group-%s: %s for %j', (rule, status, groups) => {
    const found = audit.verdicts.filter((verdict) => verdict.ruleId === `autoscaling-group-${rule}` && verdict.status === status);
    expect(found.map(({ resourceId }) => resourceId).sort()).toEqual(groups);
  });
});

test('are read page by page without duplicates in a large account', async () => {
  const many = generateAutoScaling(900);
  const asked = autoscalingRules.filter(({ id }) => id === 'autoscaling-group-imdsv2-required');
  const { resources, calls } = await auditSample(asked, merged([autoScalingData(many), ec2Data(sampleEc2), vpcData(sampleVpc)]));
  expect(new Set(resources.map(({ arn }) => arn)).size).toBe(900);
  expect(calls.duplicates).toEqual([]);
  const pages = [...Map.groupBy(many.groups, ({ region }) => region).values()].map(({ length }) => Math.ceil(length / 100));
  expect(calls.operations['autoscaling:DescribeAutoScalingGroups']).toBe(pages.reduce((sum, count) => sum + count, 0));
  expect(generateAutoScaling(900)).toEqual(many);
});
