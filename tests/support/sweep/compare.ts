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
export function liesOf(clean: ListedResult, spoilt: ListedResult, mayFail: boolean): string[] {
  const lies: string[] = [];
  const before = new Map(clean.findings.map((finding) => [placeOf(finding), finding]));
  const after = new Map(spoilt.findings.map((finding) => [placeOf(finding), finding]));
  const unlisted = new Set(
    spoilt.findings.filter(({ resource }) => resource.id === '*').map(({ ruleId, resource }) => listOf(ruleId, resource.region)),
  );
  for (const [place, { status, resource, message }] of after) {
    const was = before.get(place);
    if (status === 'ERROR' && was?.status !== 'ERROR') lies.push(`the rule broke: ${place}: ${message}`);
    else if (was === undefined && resource.id !== '*') lies.push(`a resource that is not there: ${place}`);
    else if (was !== undefined && status !== 'UNKNOWN' && status !== was.status && !(mayFail && status !== 'PASS'))
      lies.push(`${was.status} became ${status}: ${place}`);
  }
  for (const [place, finding] of before) {
    // Buckets are listed once for all Regions.
    const told = [finding.resource.region, globalRegion].some((region) => unlisted.has(listOf(finding.ruleId, region)));
    if (!after.has(place) && !told && !mayFail) lies.push(`lost without a word: ${place}`);
  }
  const causes = spoilt.collectionErrors
    .filter(({ kind }) => kind !== 'failed' && kind !== 'not-reported')
    .map(({ kind, action }) => `${kind} ${action}`);
  const twice = causes.filter((cause, index) => causes.indexOf(cause) !== index);
  for (const cause of new Set(twice)) lies.push(`named twice: ${cause}`);
  for (const finding of spoilt.findings) {
    const { collectionError } = finding;
    if (finding.status !== 'UNKNOWN' || collectionError === undefined) continue;
    if (!spoilt.collectionErrors.some(({ kind, action }) => kind === collectionError.kind && action === collectionError.action))
      lies.push(`not named: ${placeOf(finding)}`);
  }
  const lost = [...after].some(([place, { status }]) => status === 'UNKNOWN' && before.get(place)?.status !== 'UNKNOWN');
  if (lost && spoilt.summary.complete) lies.push('something was lost, and the audit calls itself complete');
  return lies;
}
