import { ageInDays } from '../shared/age.ts';
import { isRunning } from '../shared/instance-state.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceImageCurrent = defineRule({
  id: 'ec2-instance-image-current',
  title: 'Running instances should come from a recent, supported AMI',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'operating-system',
  severity: 'medium',
  tier: 1,
  fix: 'patching',
  facts: ['state', 'virtualization', 'imageId', 'image', 'launchedAt'],
  params: { maxImageAgeDays: integer(180, 'Most days an image may be old.', { min: 1 }) },
  messages: {
    current: 'The image {{image}} is {{days}} days old.',
    old: 'The image {{image}} is {{days}} days old.',
    deprecated: 'The image {{image}} has been deprecated since {{since}}.',
    disabled: 'The image {{image}} is {{state}}.',
    paravirtual: 'The instance is paravirtual, which no current image is.',
    goneOld: 'The image {{image}} is not available any more, and is older than the {{days}} days the instance has been up.',
    gone: 'The image {{image}} is not available any more, so its age is not known.',
    undated: 'EC2 does not say when the image {{image}} was made.',
    notRunning: 'The instance is {{state}}.',
  },
  rationale: 'A machine started from an old image lacks every fix since, and each replacement starts with the same known holes.',
  remediation: {
    text: 'Build or pick a current image, put it into the launch template and replace the instance.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-deprecate.html',
  },
  controls: {
    securityHub: ['EC2.24'],
    nist80053: ['CM-2', 'CM-2(2)', 'CM-3(3)', 'CM-8(6)'],
    prowler: ['ec2_instance_with_outdated_ami', 'ec2_instance_older_than_specific_days', 'ec2_instance_paravirtual_type'],
    cloudsploit: ['outdatedAmiInUse', 'oldAmi'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { now, params }) => {
    if (!isRunning(facts.state)) return notApplicable('notRunning', { state: facts.state });
    if (facts.virtualization === 'paravirtual') return fail('paravirtual');
    const image = facts.imageId;
    const details = facts.image;
    if (details === undefined) {
      const days = ageInDays(facts.launchedAt, now);
      return days > params.maxImageAgeDays ? fail('goneOld', { image, days }) : indeterminate('gone', { image });
    }
    if (details.State === 'disabled' || details.State === 'deregistered') return fail('disabled', { image, state: details.State });
    const since = details.DeprecationTime;
    if (since !== undefined && Date.parse(since) < now) return fail('deprecated', { image, since: since.slice(0, 10) });
    const days = ageInDays(details.CreationDate ?? '', now);
    if (Number.isNaN(days)) return indeterminate('undated', { image });
    return days > params.maxImageAgeDays ? fail('old', { image, days }) : pass('current', { image, days });
  },
});
