import type { TunnelOption, VpnConnection } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import type { TunnelOptions } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { fromListing, listingFrom, sharedRead } from '../../core/fact-reads.ts';
import { listedAs } from '../ec2/listed.ts';
import { ec2 } from '../ec2/clients.ts';

/** The response is not paginated. It contains pre-shared keys, which are not kept. */
const vpnConnections = sharedRead(ec2, 'DescribeVpnConnections', {
  scope: 'regional',
  value: ({ VpnConnections }): readonly VpnConnection[] => VpnConnections ?? [],
});

/** Site-to-Site VPN connections. */
export const vpnConnectionCollector = defineCollector<'AWS::EC2::VPNConnection', VpnConnection>({
  type: 'AWS::EC2::VPNConnection',
  service: 'vpc',
  scope: 'regional',
  list: listingFrom(vpnConnections, (items, scope) =>
    items.flatMap((item) => listedAs('vpn-connection', { id: item.VpnConnectionId, raw: item }, scope)),
  ),
  facts: {
    state: fromListing((raw) => raw.State ?? notReported('the listing does not contain the state')),
    tunnels: fromListing(
      ({ VgwTelemetry }) =>
        VgwTelemetry?.map(({ OutsideIpAddress, Status, StatusMessage, LastStatusChange }) =>
          toJson({ OutsideIpAddress, Status, StatusMessage, LastStatusChange }),
        ) ?? notReported('the listing does not contain the telemetry'),
    ),
    tunnelOptions: fromListing(
      ({ Options }) => Options?.TunnelOptions?.map(optionsOf) ?? notReported('the listing does not contain the tunnel options'),
    ),
  },
});

const algorithmLists = [
  'Phase1EncryptionAlgorithms',
  'Phase2EncryptionAlgorithms',
  'Phase1IntegrityAlgorithms',
  'Phase2IntegrityAlgorithms',
  'Phase1DHGroupNumbers',
  'Phase2DHGroupNumbers',
] as const;

function optionsOf(option: TunnelOption): TunnelOptions {
  const lists = algorithmLists.map((name) => {
    const values: readonly { readonly Value?: string | number | undefined }[] = option[name] ?? [];
    return { name, values: values.flatMap(({ Value }) => (Value === undefined ? [] : [typeof Value === 'number' ? `DH${Value}` : Value])) };
  });
  return {
    outsideIp: option.OutsideIpAddress ?? '',
    ikeVersions: (option.IkeVersions ?? []).flatMap(({ Value }) => Value ?? []),
    algorithms: [...new Set(lists.flatMap(({ values }) => values))],
    unset: lists.filter(({ values }) => values.length === 0).map(({ name }) => name),
    logged: option.LogOptions?.CloudWatchLogOptions?.LogEnabled ?? false,
  };
}
