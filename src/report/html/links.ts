/** The address if it may stand in a link: http and https only, nothing that runs. */
export function safeUrl(url: string): string | undefined {
  const parsed = URL.parse(url);
  return parsed !== null && ['http:', 'https:'].includes(parsed.protocol) ? parsed.href : undefined;
}

/** Address, within the page, of the findings that a filter leaves. */
export const findingsLink = (filter: Readonly<Record<string, string>>): string => `#findings?${new URLSearchParams(filter)}`;

/** Relative addresses of the other pages of a run over several accounts, where they lie beside this one. */
export interface OtherPages {
  /** Folder of the accounts' pages, `accounts/`: each is `<account>/index.html`. */
  readonly accounts?: string;
  /** Page over all accounts. */
  readonly all?: string;
}
