import { parseArn } from '../../src/policy/arn.ts';
import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsLifecycleCopyRegionApproved = defineRule({
  id: 'ebs-lifecycle-copy-region-approved',
  title: 'Automatic snapshot copies should stay in approved regions and stay encrypted',
  resourceType: 'AWS::DLM::LifecyclePolicy',
  responsibility: 'region-choice',
  severity: 'medium',
  tier: 3,
  facts: ['state', 'copies'],
  params: { approvedRegions },
  messages: {
    approved: 'Copies are encrypted and stay in approved Regions: {{regions}}.',
    encrypted: 'Copies are encrypted, and no Regions are named as approved: {{regions}}.',
    outside: 'Copies leave the approved Regions: {{regions}}.',
    plain: 'Copies are made without encryption: {{regions}}.',
    none: 'The policy makes no copies in other Regions.',
    notInForce: 'The policy is {{state}}.',
  },
  rationale: 'A policy carries whole disks out of the Region day after day, long after everybody has forgotten about it.',
  remediation: {
    text: 'Point the copy rules of the policy at approved Regions and turn on their encryption.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-ami-policy.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.state !== 'ENABLED') return notApplicable('notInForce', { state: facts.state.toLowerCase() });
    const copies = facts.copies ?? [];
    if (copies.length === 0) return notApplicable('none');
    const names = (of: typeof copies) => ({ regions: [...new Set(of.map(({ to }) => to))] });
    const approved = params.approvedRegions;
    const outside = copies.filter(({ to }) => approved.length > 0 && !approved.includes(regionOf(to)));
    if (outside.length > 0) return fail('outside', names(outside));
    const plain = copies.filter(({ encrypted }) => encrypted === false);
    if (plain.length > 0) return fail('plain', names(plain));
    return pass(approved.length > 0 ? 'approved' : 'encrypted', names(copies));
  },
});

/** The Region of a copy; an Outpost belongs to one. */
const regionOf = (to: string): string => parseArn(to)?.region ?? to;
