import type { Cluster, Configuration } from '@aws-sdk/client-emr';
import type { Aws } from '../../core/collector.ts';
import type { EmrSecret } from './facts.ts';
import { findSecrets, secretsInValue } from '../shared/secrets.ts';
import { emr } from './clients.ts';

const detectorsIn = (text: string): readonly string[] => [...new Set(findSecrets(text).map(({ detector }) => detector))];

/** Returns arguments that look like credentials. An option is combined with the argument that follows it. */
function secretsInArguments(what: string, args: readonly string[] = []): readonly EmrSecret[] {
  return args.flatMap((argument, index) => {
    const option = args[index - 1];
    const isValue = option?.startsWith('-') === true && !argument.startsWith('-');
    const detectors = isValue ? secretsInValue(option.replace(/^-+/, ''), argument) : detectorsIn(argument);
    return detectors.map((detector) => ({ where: `${what}, argument ${index + 1}`, detector }));
  });
}

/** Returns properties that look like credentials, in configurations and nested configurations. */
function secretsInSettings(configurations: readonly Configuration[] = []): readonly EmrSecret[] {
  return configurations.flatMap(({ Classification: name = 'settings', Properties = {}, Configurations }) => [
    ...Object.entries(Properties).flatMap(([property, value]) =>
      secretsInValue(property, value).map((detector) => ({ where: `${name}, ${property}`, detector })),
    ),
    ...secretsInSettings(Configurations),
  ]);
}

/** Returns values that look like credentials in the configurations, bootstrap actions and steps of a cluster. */
export async function argumentSecrets({ Configurations }: Cluster, aws: Aws, ClusterId: string): Promise<readonly EmrSecret[]> {
  const [inActions, inSteps] = await Promise.all([bootstrapSecrets(aws, ClusterId), stepSecrets(aws, ClusterId)]);
  return [...secretsInSettings(Configurations), ...inActions, ...inSteps];
}

async function bootstrapSecrets(aws: Aws, ClusterId: string): Promise<readonly EmrSecret[]> {
  const found: EmrSecret[] = [];
  for await (const { BootstrapActions = [] } of aws.pages(emr, 'ListBootstrapActions', { input: { ClusterId }, token: 'Marker' })) {
    found.push(...BootstrapActions.flatMap(({ Name, Args }) => secretsInArguments(`bootstrap action ${Name}`, Args)));
  }
  return found;
}

async function stepSecrets(aws: Aws, ClusterId: string): Promise<readonly EmrSecret[]> {
  const found: EmrSecret[] = [];
  for await (const { Steps = [] } of aws.pages(emr, 'ListSteps', { input: { ClusterId }, token: 'Marker' })) {
    for (const { Id, Config } of Steps) {
      found.push(...secretsInArguments(`step ${Id}`, Config?.Args));
      found.push(...secretsInSettings([{ Classification: `step ${Id}`, Properties: Config?.Properties }]));
    }
  }
  return found;
}
