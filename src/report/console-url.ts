import type { FindingResource } from '../core/result/finding.ts';
import { globalRegion } from '../core/names.ts';

/** Hosts of the AWS Management Console by partition (https://docs.aws.amazon.com/general/latest/gr/mgmt-console.html), and a Region for global pages. */
const consoles: Readonly<Record<string, { readonly host: string; readonly region: string }>> = {
  aws: { host: 'console.aws.amazon.com', region: 'us-east-1' },
  'aws-cn': { host: 'console.amazonaws.cn', region: 'cn-north-1' },
  'aws-us-gov': { host: 'console.amazonaws-us-gov.com', region: 'us-gov-west-1' },
};

/** Returns the host of the console of a partition; `undefined` in partitions without a public console. */
export const consoleHost = (partition: string): string | undefined => consoles[partition]?.host;

/** Returns the URL of a console page for a resource; `undefined` in partitions without a public console, and for all resources of a type. */
export function consoleUrl(page: string | undefined, resource: FindingResource, partition: string): string | undefined {
  const console = consoles[partition];
  if (console === undefined || page === undefined || resource.id === '*') return undefined;
  const { id, name, arn, accountId } = resource;
  const region = resource.region === globalRegion ? console.region : resource.region;
  const values: Readonly<Record<string, string>> = { id, name, arn: arn ?? '', accountId, region, regionOrGlobal: resource.region };
  const path = page.replace(/\{\{(\w+)\}\}/g, (_, key: string) => encodeURIComponent((values[key] ?? '').toWellFormed()));
  return `https://${console.host}/${path}`;
}
