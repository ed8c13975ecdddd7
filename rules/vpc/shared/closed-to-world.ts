import type { FirewallRule } from '../../../src/services/vpc/facts.ts';

const isWebPort = ({ IpProtocol, FromPort, ToPort }: FirewallRule): boolean =>
  IpProtocol === 'tcp' && FromPort === ToPort && (FromPort === 80 || FromPort === 443);

/** Inbound rules without access from everywhere, except to the web ports 80 and 443. Rules for narrower blocks and prefix lists stay. */
export const closedToWorld = (rules: readonly FirewallRule[]): readonly FirewallRule[] =>
  rules.map((rule) =>
    isWebPort(rule)
      ? rule
      : {
          ...rule,
          ...(rule.IpRanges === undefined ? {} : { IpRanges: rule.IpRanges.filter(({ CidrIp }) => CidrIp !== '0.0.0.0/0') }),
          ...(rule.Ipv6Ranges === undefined ? {} : { Ipv6Ranges: rule.Ipv6Ranges.filter(({ CidrIpv6 }) => CidrIpv6 !== '::/0') }),
        },
  );
