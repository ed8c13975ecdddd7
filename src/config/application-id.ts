import { version } from '../core/version.ts';

/**
 * Names Onus in the user agent of every call, which CloudTrail records: `app/onus-0.1.0`. An ID that the user has set is kept.
 * (https://docs.aws.amazon.com/sdkref/latest/guide/feature-appid.html)
 */
export function setApplicationId(environment: NodeJS.ProcessEnv = process.env): void {
  environment['AWS_SDK_UA_APP_ID'] ??= `onus-${version}`;
}
