/** Whether a zone maps addresses to names (https://www.rfc-editor.org/rfc/rfc1035#section-3.5). */
export const isReverseZone = (name: string): boolean => /(^|\.)(in-addr|ip6)\.arpa$/.test(name);

/** Whether a name may be below the domain that a company registered. Onus has no list of suffixes such as `co.uk`. */
export const mayBeSubdomain = (name: string): boolean => name.split('.').length > 2;
