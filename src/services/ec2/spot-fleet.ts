import type { SpotFleetRequestConfig } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listing, shared } from '../../core/fact-reads.ts';
import { encryptionByDefault } from '../ebs/shared-reads.ts';
import { ec2 } from './clients.ts';
import { listedAs } from './listed.ts';

/** Spot Fleet requests, including canceled ones, which EC2 lists for two days. */
export const spotFleetCollector = defineCollector<'AWS::EC2::SpotFleet', SpotFleetRequestConfig>({
  type: 'AWS::EC2::SpotFleet',
  service: 'ec2',
  scope: 'regional',
  list: listing(ec2, 'DescribeSpotFleetRequests', {
    input: () => ({ MaxResults: 1000 }),
    token: 'NextToken',
    items: (output) => output.SpotFleetRequestConfigs,
    resource: (item, scope) => listedAs('spot-fleet-request', { id: item.SpotFleetRequestId, raw: item }, scope)[0],
  }),
  facts: {
    state: fromListing((raw) => raw.SpotFleetRequestState ?? notReported('the listing does not contain the state')),
    volumes: fromListing(({ SpotFleetRequestConfig: config }) =>
      config === undefined
        ? notReported('the listing does not contain the configuration')
        : (config.LaunchSpecifications ?? []).flatMap(({ BlockDeviceMappings = [] }) =>
            BlockDeviceMappings.flatMap(({ DeviceName = '', Ebs }) =>
              Ebs === undefined ? [] : [{ deviceName: DeviceName, encrypted: Ebs.Encrypted === true }],
            ),
          ),
    ),
    encryptionByDefault: shared(encryptionByDefault, (on) => on ?? notReported('the response does not contain the setting')),
  },
});
