import { datedTable } from '../../../src/core/dated-table.ts';
import { wildcardMatches } from '../../../src/util/wildcard.ts';

/** TLS policies of load balancers by the lowest protocol version that they accept, with wildcards. */
export const tlsPolicies = datedTable({
  source: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html',
  ],
  asOf: '2026-10',
  missing: 'It is unknown which protocol versions the policy accepts, so the result is UNKNOWN.',
  entries: {
    modern: ['ELBSecurityPolicy-TLS13-1-2-*', 'ELBSecurityPolicy-TLS13-1-3-*', 'ELBSecurityPolicy-TLS-1-2-*', 'ELBSecurityPolicy-FS-1-2-*'],
    outdated: [
      'ELBSecurityPolicy-2???-??',
      'ELBSecurityPolicy-TLS-1-0-*',
      'ELBSecurityPolicy-TLS-1-1-*',
      'ELBSecurityPolicy-TLS13-1-0-*',
      'ELBSecurityPolicy-TLS13-1-1-*',
      'ELBSecurityPolicy-FS-2018-06',
      'ELBSecurityPolicy-FS-1-1-*',
    ],
    /** Policy of listeners that are created without one, as AWS CloudFormation does. */
    default: 'ELBSecurityPolicy-2016-08',
  },
});

/** Whether the protocol versions of a policy are known. */
export const isKnownPolicy = (policy: string): boolean =>
  [...tlsPolicies.entries.modern, ...tlsPolicies.entries.outdated].some((pattern) => wildcardMatches(pattern, policy));
