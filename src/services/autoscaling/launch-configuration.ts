import type { LaunchConfiguration } from '@aws-sdk/client-auto-scaling';
import { defineCollector } from '../../core/collector.ts';
import { fromListing, listingFrom } from '../../core/fact-reads.ts';
import { userDataSecrets } from '../ec2/user-data.ts';
import { launchConfigurations } from './shared-reads.ts';

/** Launch configurations, including unused ones. */
export const launchConfigurationCollector = defineCollector<'AWS::AutoScaling::LaunchConfiguration', LaunchConfiguration>({
  type: 'AWS::AutoScaling::LaunchConfiguration',
  service: 'autoscaling',
  scope: 'regional',
  list: listingFrom(launchConfigurations, (items) =>
    items.flatMap((raw) =>
      raw.LaunchConfigurationName === undefined || raw.LaunchConfigurationARN === undefined
        ? []
        : [{ id: raw.LaunchConfigurationName, arn: raw.LaunchConfigurationARN, tags: {}, raw }],
    ),
  ),
  facts: {
    userDataSecrets: fromListing(({ UserData }) => (UserData ? userDataSecrets(UserData) : [])),
  },
});
