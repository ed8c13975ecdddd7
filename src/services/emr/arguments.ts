import type { Cluster, Configuration } from '@aws-sdk/client-emr';
import type { Aws } from '../../core/collector.ts';
import type { EmrSecret } from './facts.ts';
import { findSecrets, secretsInValue } from '../shared/secrets.ts';
import { emr } from './clients.ts';

const detectorsIn = (text: string): readonly string[] => [...new Set(findSecrets(text).map(({ detector }) => detector))];

/** What looks like credentials in arguments; an option is read together with the argument that follows it. */
function secretsInArguments(what: string, args: readonly string[] = []): readonly EmrSecret[] {
  return args.flatMap((argument, index) => {
    const option = args[index - 1];
    const isValue = option?.startsWith('-') === true && !argument.startsWith('-');
    const detectors = isValue ? secretsInValue(option.replace(/^-+/, ''), argument) : detectorsIn(argument);
    return detectors.map((detector) => ({ where: `${what}, argument ${index + 1}`, detector }));
  });
}

/** The same in settings of applications, which may hold settings themselves. */
function secretsInSettings(configurations: readonly Configuration[] = []): readonly EmrSecret[] {
  return configurations.flatMap(({ Classification: name = 'settings', Properties = {}, Configurations }) => [
    ...Object.entries(Properties).flatMap(([property, value]) =>
      secretsInValue(property, value).map((detector) => ({ where: `${name}, ${property}`, detector })),
    ),
    ...secretsInSettings(Configurations),
  ]);
}

/** What looks like credentials in all that a cluster was told: EMR shows it to everybody who may describe the cluster. */
export async function argumentSecrets({ Configurations }: Cluster, aws: Aws, ClusterId: string): Promise<readonly EmrSecret[]> {
  const found = [...secretsInSettings(Configurations)];
  for await (const { BootstrapActions = [] } of aws.pages(emr, 'ListBootstrapActions', { ClusterId }, 'Marker')) {
    found.push(...BootstrapActions.flatMap(({ Name, Args }) => secretsInArguments(`bootstrap action ${Name}`, Args)));
  }
  for await (const { Steps = [] } of aws.pages(emr, 'ListSteps', { ClusterId }, 'Marker')) {
    for (const { Id, Config } of Steps) {
      found.push(...secretsInArguments(`step ${Id}`, Config?.Args));
      found.push(...secretsInSettings([{ Classification: `step ${Id}`, Properties: Config?.Properties }]));
    }
  }
  return found;
}
