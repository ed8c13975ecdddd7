export { DescribeActiveReceiptRuleSetCommand, SESClient } from '@aws-sdk/client-ses';
