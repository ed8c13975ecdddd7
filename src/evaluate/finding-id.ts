import { hash } from 'node:crypto';
import type { Finding, FindingResource } from '../core/result/finding.ts';
import { globalRegion } from '../core/names.ts';

/**
 * Returns the ID of a finding: the same for the same rule and resource in every run. It depends only on what identifies the resource. The
 * Region does not belong to a name that is unique in all Regions, such as a bucket's: a run that cannot read the Region gives the same ID.
 */
export function findingId(ruleId: string, resource: FindingResource): string {
  return idIn(isGlobalName(resource) ? globalRegion : resource.region, ruleId, resource);
}

const idIn = (region: string, ruleId: string, { type, id, arn, accountId }: FindingResource): string =>
  hash('sha256', JSON.stringify([ruleId, accountId, region, type, arn ?? id])).slice(0, 20);

/** Whether an ARN is unique without a Region (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html). */
const isGlobalName = ({ type, arn }: FindingResource): boolean =>
  // The ARN of an account does not say which Region a Regional setting is for.
  type !== 'AWS::::Account' && arn !== null && arn.split(':', 4)[3] === '';

/** Returns a finding of an earlier version with its current ID. Earlier IDs contained the Region of every resource. */
export function withCurrentId(finding: Finding): Finding {
  const { ruleId, resource } = finding;
  if (resource.region === globalRegion || !isGlobalName(resource) || finding.id !== idIn(resource.region, ruleId, resource)) return finding;
  return { ...finding, id: findingId(ruleId, resource) };
}
