/** Returns a DNS name for comparison: lowercase, without the final dot. Route 53 escapes `*` as `\052`. */
export const dnsName = (name: string): string => name.toLowerCase().replace(/\.$/, '').replaceAll('\\052', '*');

/** Returns the ID in `/hostedzone/Z123`. */
export const zoneIdOf = (id: string): string => id.replace(/^\/hostedzone\//, '');
