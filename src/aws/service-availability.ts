import { ReadFailure } from '../core/read-failure.ts';

const asOf = '2026-10';

/**
 * Regions and partitions without an endpoint of a service, from the endpoint lists of AWS
 * (https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html).
 */
const without: Readonly<Record<string, string>> = {
  dax:
    'af-south-1 ap-east-1 ap-east-2 ap-northeast-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ' +
    'ap-southeast-7 ca-central-1 ca-west-1 eu-central-2 eu-south-1 il-central-1 me-central-1 me-south-1 mx-central-1 us-gov',
  elasticbeanstalk: 'ap-east-2 mx-central-1',
  glacier:
    'ap-east-2 ap-south-2 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-south-2 il-central-1 ' +
    'me-central-1 mx-central-1',
  inspector2: 'ap-southeast-6',
  macie2:
    'ap-east-2 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-south-2 ' +
    'me-central-1 mx-central-1 cn us-gov',
  ses: 'ap-east-1 ap-east-2 ap-southeast-4 ap-southeast-6 ap-southeast-7 eu-south-2 mx-central-1 cn',
  sesv2: 'ap-east-1 ap-east-2 ap-southeast-4 ap-southeast-6 ap-southeast-7 eu-south-2 mx-central-1 cn',
};

/**
 * Regions of services that are in few of them
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-Endpoints.html).
 */
const onlyIn: Readonly<Record<string, string>> = {
  s3express: 'ap-northeast-1 ap-south-1 eu-north-1 eu-west-1 us-east-1 us-east-2 us-west-2',
};

/**
 * Returns the failure of a call, as `not-available` if AWS does not offer the service in the Region. This requires both a name that does
 * not resolve and an entry in the list, because each alone can have other reasons.
 */
export function asUnavailable(failure: ReadFailure, service: string, region: string): ReadFailure {
  const { kind, action, message } = failure.collectionError;
  const listed =
    without[service]?.split(' ').some((place) => place === region || region.startsWith(`${place}-`)) === true ||
    onlyIn[service]?.split(' ').includes(region) === false;
  if (kind !== 'unreachable' || !listed || !/\bENOTFOUND\b/.test(message)) return failure;
  const text = `AWS does not offer ${service} in ${region}: its endpoint does not resolve and is not in the endpoint lists of ${asOf}`;
  return new ReadFailure(failure.code, { kind: 'not-available', action, message: text }, failure);
}
