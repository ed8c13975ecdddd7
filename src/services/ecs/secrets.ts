import type { ContainerDefinition } from '@aws-sdk/client-ecs';
import { secretsInValue } from '../shared/secrets.ts';
import type { TaskSecret } from './facts.ts';

/** Names of variables that contain credentials. https://docs.aws.amazon.com/config/latest/developerguide/ecs-no-environment-secrets.html */
const credentialNames: readonly string[] = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'ECS_ENGINE_AUTH_DATA'];

/** Returns where a container definition contains credentials. Values in `secrets` and `secretOptions` are references. */
export function secretsIn({
  name: owner = '',
  environment,
  dockerLabels,
  logConfiguration,
  ...rest
}: ContainerDefinition): readonly TaskSecret[] {
  const found = (where: string, name: string, value: string): readonly TaskSecret[] => {
    const detectors = credentialNames.includes(name) && value !== '' ? ['AWS credential'] : secretsInValue(name, value);
    return detectors.map((detector) => ({ where: `${owner}, ${where}`, detector }));
  };
  const fromMap = (what: string, values: Readonly<Record<string, string>> = {}) =>
    Object.entries(values).flatMap(([name, value]) => found(`${what} ${name}`, name, value));
  return [
    ...(environment ?? []).flatMap(({ name = '', value = '' }) => found(`variable ${name}`, name, value)),
    ...found('command', 'command', (rest.command ?? []).join(' ')),
    ...found('entry point', 'entryPoint', (rest.entryPoint ?? []).join(' ')),
    ...fromMap('label', dockerLabels),
    ...fromMap('log option', logConfiguration?.options),
  ];
}
