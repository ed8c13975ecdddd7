import { datedTable } from '../../core/dated-table.ts';

/** Regions without an endpoint of an API, or prefixes of their names, by the name of the API. `npm run tables -- --refresh` writes this file. */
export const missingRegions = datedTable<Readonly<Record<string, string>>>({
  source: 'https://github.com/boto/botocore/blob/develop/botocore/data/endpoints.json',
  asOf: '2026-11',
  missing: 'The API is in every Region, so a failure to reach it is reported as such.',
  entries: {
    account: 'us-gov',
    dax: 'af-south-1 ap-east-1 ap-east-2 ap-northeast-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-2 eu-south-1 il-central-1 me-central-1 me-south-1 mx-central-1 us-gov',
    elasticbeanstalk: 'ap-east-2 mx-central-1',
    glacier:
      'ap-east-2 ap-south-2 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-south-2 il-central-1 me-central-1 mx-central-1',
    inspector2: 'ap-southeast-6',
    macie2:
      'ap-east-2 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-south-2 me-central-1 mx-central-1 cn us-gov',
    memorydb:
      'af-south-1 ap-east-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 il-central-1 me-central-1 me-south-1 mx-central-1',
    opensearchserverless:
      'af-south-1 ap-east-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 il-central-1 me-central-1 me-south-1 mx-central-1 cn',
    'redshift-serverless': 'me-south-1',
    ses: 'ap-east-1 ap-east-2 ap-southeast-4 ap-southeast-6 ap-southeast-7 eu-south-2 mx-central-1 cn',
    sesv2: 'ap-east-1 ap-east-2 ap-southeast-4 ap-southeast-6 ap-southeast-7 eu-south-2 mx-central-1 cn',
  },
});

/** Where AWS does not offer an API. */
export const notOfferedIn = (
  api: string,
): { readonly source: string | readonly string[]; readonly asOf: string; readonly regions: readonly string[] } => ({
  source: missingRegions.source,
  asOf: missingRegions.asOf,
  regions: missingRegions.entries[api]?.split(' ') ?? [],
});
