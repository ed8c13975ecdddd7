import type { Finding, FindingResource } from '../../core/result/finding.ts';

/** Returns a URL if it is safe in a link: only http and https. */
export function safeUrl(url: string): string | undefined {
  const parsed = URL.parse(url);
  return parsed !== null && ['http:', 'https:'].includes(parsed.protocol) ? parsed.href : undefined;
}

/** Search text in a link. The search finds parts of words, so that a longer name is found by its start. */
const MAX_SEARCH_LENGTH = 300;

/** Returns the link, within the page, to the findings that match a filter. */
export const findingsLink = ({ q, ...filter }: Readonly<Record<string, string>>): string =>
  `#findings?${new URLSearchParams({ ...filter, ...(q === undefined ? {} : { q: q.slice(0, MAX_SEARCH_LENGTH) }) })}`;

/** Returns the link, within the page, to one finding. */
export const findingLink = ({ id }: Pick<Finding, 'id'>): string => findingsLink({ status: 'all', q: id });

/** Returns the link, within the page, to all findings of a resource. */
export const resourceLink = ({ id, arn, region }: Pick<FindingResource, 'id' | 'arn' | 'region'>): string =>
  findingsLink({ status: 'all', region, q: arn ?? id, view: 'resource' });

/** Relative URLs of the other pages of an organization run, if they are next to this one. */
export interface OtherPages {
  /** Folder of the accounts' pages, `accounts/`: each is `<account>/index.html`. */
  readonly accounts?: string;
  /** Page of all accounts. */
  readonly all?: string;
}
