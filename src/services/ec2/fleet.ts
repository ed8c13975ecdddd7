import type { Instance } from '@aws-sdk/client-ec2';
import { tagsOf } from '../../core/fact-reads.ts';

/**
 * Tags of services on the instances that they launch and terminate.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-tagging.html
 * https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-tags.html
 * https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.tagging.html
 */
const fleetTags = [
  ['aws:elasticmapreduce:job-flow-id', 'Amazon EMR cluster'],
  ['elasticbeanstalk:environment-name', 'Elastic Beanstalk environment'],
  ['aws:autoscaling:groupName', 'Auto Scaling group'],
  ['aws:ec2:fleet-id', 'EC2 Fleet'],
  ['aws:ec2spot:fleet-request-id', 'Spot Fleet'],
] as const;

/** Returns the service that launches and terminates an instance, such as `Auto Scaling group web`. */
export function fleetOf({ Tags, Operator }: Instance): string | undefined {
  const tags = tagsOf(Tags);
  const found = fleetTags.find(([key]) => tags[key] !== undefined);
  if (found !== undefined) return `${found[1]} ${tags[found[0]]}`;
  return Operator?.Managed === true ? (Operator.Principal ?? 'an AWS service') : undefined;
}
