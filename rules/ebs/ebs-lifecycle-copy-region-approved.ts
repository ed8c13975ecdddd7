import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { parseArn } from '../../src/policy/arn.ts';
import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsLifecycleCopyRegionApproved = defineRule({
  id: 'ebs-lifecycle-copy-region-approved',
  title: 'Snapshot copies of lifecycle policies should be encrypted and stay in approved Regions',
  resourceType: 'AWS::DLM::LifecyclePolicy',
  responsibility: 'region-choice',
  severity: 'medium',
  tier: 3,
  facts: ['state', 'copies'],
  params: { approvedRegions },
  messages: {
    approved: 'The policy copies encrypted snapshots to approved Regions: {{regions}}.',
    encrypted: 'The policy copies encrypted snapshots to {{regions}}. No list of approved Regions is configured.',
    outside: 'The policy copies snapshots to Regions that are not approved: {{regions}}.',
    plain: 'The policy does not encrypt copies in {{regions}}.',
    none: 'The policy does not copy snapshots to other Regions.',
    notInForce: 'The policy is {{state}}.',
  },
  rationale: 'A lifecycle policy copies all data of volumes to other Regions on each run, where other laws and controls apply.',
  remediation: {
    text: 'Change the copy rules of the policy to approved Regions and turn on encryption.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-ami-policy.html',
    impact: 'Existing copies stay until you delete them. The first encrypted copy of a snapshot is a full copy.',
    cli: 'aws dlm update-lifecycle-policy --policy-id {{id}} --policy-details file://policy-details.json',
    console: [
      'Open Lifecycle Manager in the Amazon EC2 console and select the policy.',
      'Choose Actions, Modify lifecycle policy.',
      'Under Cross-Region copy, choose approved Regions, turn on encryption, and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_dlm_lifecycle_policy',
      'description        = "daily snapshots"',
      'execution_role_arn = "ROLE_ARN"',
      'state              = "ENABLED"',
      'policy_details {',
      '  resource_types = ["VOLUME"]',
      '  target_tags    = { Backup = "daily" }',
      '  schedule {',
      '    name = "daily"',
      '    create_rule {',
      '      interval = 24',
      '    }',
      '    retain_rule {',
      '      count = 14',
      '    }',
      '    cross_region_copy_rule {',
      '      target    = "APPROVED_REGION"',
      '      encrypted = true',
      '    }',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::DLM::LifecyclePolicy',
      'PolicyDetails:',
      '  Schedules:',
      '    - CrossRegionCopyRules:',
      '        - TargetRegion: APPROVED_REGION',
      '          Encrypted: true',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.state !== 'ENABLED') return notApplicable('notInForce', { state: facts.state.toLowerCase() });
    const copies = facts.copies ?? [];
    if (copies.length === 0) return notApplicable('none');
    const regionsOf = (selected: typeof copies) => ({ regions: [...new Set(selected.map(({ to }) => to))] });
    const approved = params.approvedRegions;
    const outside = copies.filter(({ to }) => approved.length > 0 && !approved.includes(regionOf(to)));
    if (outside.length > 0) return fail('outside', regionsOf(outside));
    const plain = copies.filter(({ encrypted }) => encrypted === false);
    if (plain.length > 0) return fail('plain', regionsOf(plain));
    return pass(approved.length > 0 ? 'approved' : 'encrypted', regionsOf(copies));
  },
});

/** Returns the Region of a copy, also for the ARN of an Outpost. */
const regionOf = (to: string): string => parseArn(to)?.region ?? to;
