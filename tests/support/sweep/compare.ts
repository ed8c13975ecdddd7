import type { Finding } from '../../../src/core/result/finding.ts';
import { globalRegion } from '../../../src/core/names.ts';
import type { ListedResult } from '../../../src/core/result/result.ts';

const placeOf = ({ ruleId, resource }: Finding): string => `${ruleId} ${resource.type} ${resource.region} ${resource.arn ?? resource.id}`;
const listOf = (ruleId: string, region: string): string => `${ruleId} ${region}`;

/**
 * Compares an audit with corrupted responses to a clean one: another verdict instead of UNKNOWN, a resource that
 * the clean audit does not contain, a silently lost resource, a rule error, a loss that is reported never or twice.
 * @param mayFail whether a missing member can mean a disabled setting: then a rule can fail or not apply, but never pass
 */
export function violationsOf(clean: ListedResult, corrupted: ListedResult, mayFail: boolean): string[] {
  const violations: string[] = [];
  const before = new Map(clean.findings.map((finding) => [placeOf(finding), finding]));
  const after = new Map(corrupted.findings.map((finding) => [placeOf(finding), finding]));
  const unlisted = new Set(
    corrupted.findings.filter(({ resource }) => resource.id === '*').map(({ ruleId, resource }) => listOf(ruleId, resource.region)),
  );
  for (const [place, { status, resource, message }] of after) {
    const was = before.get(place);
    if (status === 'ERROR' && was?.status !== 'ERROR') violations.push(`rule error: ${place}: ${message}`);
    else if (was === undefined && resource.id !== '*') violations.push(`unknown resource: ${place}`);
    else if (was !== undefined && status !== 'UNKNOWN' && status !== was.status && !(mayFail && status !== 'PASS'))
      violations.push(`${was.status} became ${status}: ${place}`);
  }
  for (const [place, finding] of before) {
    // Buckets are listed once for all Regions.
    const reported = [finding.resource.region, globalRegion].some((region) => unlisted.has(listOf(finding.ruleId, region)));
    if (!after.has(place) && !reported && !mayFail) violations.push(`lost silently: ${place}`);
  }
  const causes = corrupted.collectionErrors
    .filter(({ kind }) => kind !== 'failed' && kind !== 'not-reported')
    .map(({ kind, action }) => `${kind} ${action}`);
  const twice = causes.filter((cause, index) => causes.indexOf(cause) !== index);
  for (const cause of new Set(twice)) violations.push(`reported twice: ${cause}`);
  for (const finding of corrupted.findings) {
    const { collectionError } = finding;
    if (finding.status !== 'UNKNOWN' || collectionError === undefined) continue;
    if (!corrupted.collectionErrors.some(({ kind, action }) => kind === collectionError.kind && action === collectionError.action))
      violations.push(`not reported: ${placeOf(finding)}`);
  }
  const lost = [...after].some(([place, { status }]) => status === 'UNKNOWN' && before.get(place)?.status !== 'UNKNOWN');
  if (lost && corrupted.summary.complete) violations.push('data was lost, but the audit is marked complete');
  return violations;
}
