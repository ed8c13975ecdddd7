import { wildcardMatches } from '../util/wildcard.ts';

/** The six colon-separated parts of an ARN, or of an ARN pattern. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  /** Empty for global services. */
  readonly region: string;
  /** Empty where the ARN carries none, as for S3 buckets. */
  readonly account: string;
  /** Everything after the fifth colon, further colons included. */
  readonly resource: string;
}

/** `undefined` when the text has not the form of an ARN. */
export function parseArn(text: string): Arn | undefined {
  const [prefix, partition, service, region, account, ...resource] = text.split(':');
  if (prefix !== 'arn' || partition === undefined || service === undefined || region === undefined) return undefined;
  if (account === undefined || resource.length === 0) return undefined;
  return { partition, service, region, account, resource: resource.join(':') };
}

export const isAccountId = (text: string): boolean => /^\d{12}$/.test(text);

/** The account an ARN belongs to; `undefined` when it names none, as S3 buckets do, or not a fixed one. */
export function accountOfArn(arn: string): string | undefined {
  const account = parseArn(arn)?.account;
  return account !== undefined && isAccountId(account) ? account : undefined;
}

/** ArnLike and ArnEquals: each of the six parts is matched separately, so a `*` never matches a colon of the first five. */
export function arnMatches(pattern: string, arn: string): boolean {
  const p = parseArn(pattern);
  const a = parseArn(arn);
  if (p === undefined || a === undefined) return false;
  return (
    wildcardMatches(p.partition, a.partition) &&
    wildcardMatches(p.service, a.service) &&
    wildcardMatches(p.region, a.region) &&
    wildcardMatches(p.account, a.account) &&
    wildcardMatches(p.resource, a.resource)
  );
}
