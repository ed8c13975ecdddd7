import type { ReceiptRule } from '@aws-sdk/client-ses';
import { defineCollector } from '../../core/collector.ts';
import { fromListing, listingFrom, sharedRead } from '../../core/fact-reads.ts';
import { ses } from './clients.ts';

/** The rule set that says what happens to received mail; without a name none is active. */
const activeRuleSet = sharedRead(ses, 'DescribeActiveReceiptRuleSet', {
  scope: 'regional',
  value: ({ Metadata, Rules = [] }) => ({ name: Metadata?.Name, rules: Rules }),
});

/** Rules of the active rule set, enabled or not. */
export const receiptRuleCollector = defineCollector<'AWS::SES::ReceiptRule', ReceiptRule>({
  type: 'AWS::SES::ReceiptRule',
  service: 'ses',
  scope: 'regional',
  list: listingFrom(activeRuleSet, ({ name, rules }, { partition, region, accountId }) =>
    rules.flatMap((raw) =>
      name === undefined || raw.Name === undefined
        ? []
        : [{ id: raw.Name, arn: `arn:${partition}:ses:${region}:${accountId}:receipt-rule-set/${name}:receipt-rule/${raw.Name}`, raw }],
    ),
  ),
  facts: {
    // Flags that are off may be left out (https://docs.aws.amazon.com/ses/latest/APIReference/API_ReceiptRule.html).
    enabled: fromListing(({ Enabled }) => Enabled === true),
    tlsPolicy: fromListing(({ TlsPolicy }) => TlsPolicy),
    scanEnabled: fromListing(({ ScanEnabled }) => ScanEnabled === true),
    buckets: fromListing(({ Actions = [] }) =>
      Actions.flatMap(({ S3Action }) =>
        S3Action?.BucketName === undefined
          ? []
          : [{ bucket: S3Action.BucketName, ...(S3Action.KmsKeyArn === undefined ? {} : { kmsKeyArn: S3Action.KmsKeyArn }) }],
      ),
    ),
  },
});
