import type { Finding, Status } from '../../../src/core/result/finding.ts';
import type { ListedResult } from '../../../src/core/result/result.ts';
import { rememberResult } from '../../../src/evaluate/earlier-run.ts';
import { resultOf, sampleResult } from './sample-result.ts';

const [template] = sampleResult({ findings: 1 }).findings;
if (template === undefined) throw new Error('the sample has no findings');
export const { ruleId } = template;

/** A finding of one rule for one resource. */
export function finding(
  name: string,
  status: Status,
  { region = 'eu-west-1', ...change }: Partial<Finding> & { region?: string } = {},
): Finding {
  const { collectionError: _error, suppressed: _suppressed, ...rest } = template as Finding;
  const resource = { ...rest.resource, type: 'AWS::S3::Bucket' as const, id: name, arn: `arn:aws:s3:::${name}`, name, region };
  return {
    ...rest,
    id: name,
    status,
    resource,
    ...(status === 'UNKNOWN' ? { collectionError: { kind: 'denied', action: 's3:GetBucketPolicy', message: 'no' } as const } : {}),
    ...change,
  };
}

export const listingFailed = (region: string): Finding => {
  const base = finding(`* ${region}`, 'UNKNOWN', { region });
  return { ...base, resource: { ...base.resource, id: '*', arn: null, name: '*' } };
};

export const later = (
  findings: readonly Finding[],
  run: Partial<ListedResult['run']> = {},
  more: Partial<ListedResult> = {},
): ListedResult => {
  const result = resultOf(findings);
  return { ...result, ...more, run: { ...result.run, id: 'later', startedAt: '2026-11-22T03:00:00Z', ...run } };
};
export const earlier = (findings: readonly Finding[], more: Partial<ListedResult> = {}) =>
  rememberResult({ ...resultOf(findings), ...more });
