import type { Instance } from '@aws-sdk/client-ec2';
import { tagsOf } from '../../model/reads.ts';

/**
 * Tags that AWS itself puts on the instances it launches and ends for a fleet; nobody else can set a key that starts with `aws:`.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-tagging.html
 * https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-tags.html
 */
const fleetTags = [
  ['aws:elasticmapreduce:job-flow-id', 'Amazon EMR cluster'],
  ['elasticbeanstalk:environment-name', 'Elastic Beanstalk environment'],
  ['aws:autoscaling:groupName', 'Auto Scaling group'],
  ['aws:ec2:fleet-id', 'EC2 Fleet'],
  ['aws:ec2spot:fleet-request-id', 'Spot Fleet'],
] as const;

/** What launches and ends an instance, such as `Auto Scaling group web`. */
export function fleetOf({ Tags }: Instance): string | undefined {
  const tags = tagsOf(Tags);
  const found = fleetTags.find(([key]) => tags[key] !== undefined);
  return found === undefined ? undefined : `${found[1]} ${tags[found[0]]}`;
}
