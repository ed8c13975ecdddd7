import type { Aws, SharedRead } from '../../core/collector.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { memoize } from '../../util/memoize.ts';
import { dnsName } from '../route53/names.ts';
import { elasticBeanstalk } from './clients.ts';

/** Names that customers choose for environments (https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/customdomains.html). */
const ENVIRONMENT = /^(?<prefix>[a-z0-9-]+)\.(?<region>[a-z]{2}(?:-[a-z]+)+-\d)\.elasticbeanstalk\.com$/;

/** Number of names for which owners are remembered. */
const MAX_NAMES = 10_000;

async function environmentsOf(aws: Aws): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const { Environments = [] } of aws.pages(elasticBeanstalk, 'DescribeEnvironments', {
    input: { IncludeDeleted: false, MaxRecords: 100 },
    token: 'NextToken',
  }))
    for (const { CNAME = '' } of Environments) names.add(dnsName(CNAME));
  return names;
}

/** Who has a name. `available`: no one, and any account can take it. */
export type NameOwner = 'owned' | 'elsewhere' | 'available';

/** Finds out who has the environment with a name; `undefined`: the name is not that of an environment. */
type EnvironmentOwner = (name: string) => Promise<NameOwner | undefined>;

/** Finds the owners of environments, with one call for each name and one listing for each Region. */
export const environmentOwner: SharedRead<EnvironmentOwner> = {
  name: 'elasticbeanstalk:environmentOwner',
  scope: 'global',
  apiCalls: [apiCalls(elasticBeanstalk, 'CheckDNSAvailability', 'DescribeEnvironments')],
  notConfiguredErrorCodes: [],
  load: async (aws) => {
    const environmentsIn = memoize(MAX_NAMES, (region) => environmentsOf(aws.in(region)));
    return memoize(MAX_NAMES, async (name) => {
      const { prefix, region } = ENVIRONMENT.exec(name)?.groups ?? {};
      if (prefix === undefined || region === undefined) return undefined;
      const { Available } = await aws.in(region).call(elasticBeanstalk, 'CheckDNSAvailability', { CNAMEPrefix: prefix });
      if (Available === true) return 'available';
      return (await environmentsIn(region)).has(name) ? 'owned' : 'elsewhere';
    });
  },
};
