import type { ContainerDefinition, Volume } from '@aws-sdk/client-ecs';
import { secretsInValue } from '../shared/secrets.ts';
import type { TaskSecret } from './facts.ts';

/** Names of variables that contain credentials. https://docs.aws.amazon.com/config/latest/developerguide/ecs-no-environment-secrets.html */
const credentialNames: readonly string[] = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'ECS_ENGINE_AUTH_DATA'];

/** Returns the credentials in a value of a container or a volume. */
function found(where: string, name: string, value: string): readonly TaskSecret[] {
  const detectors = credentialNames.includes(name) && value !== '' ? ['AWS credential'] : secretsInValue(name, value);
  return detectors.map((detector) => ({ where, detector }));
}

const inMap = (where: string, values: Readonly<Record<string, string>> = {}): readonly TaskSecret[] =>
  Object.entries(values).flatMap(([name, value]) => found(`${where} ${name}`, name, value));

/** Returns where a container definition contains credentials. Values in `secrets` and `secretOptions` are references. */
export function secretsIn({ name: owner = '', ...container }: ContainerDefinition): readonly TaskSecret[] {
  const { environment = [], command = [], entryPoint = [], healthCheck, dockerLabels, logConfiguration, firelensConfiguration } = container;
  return [
    ...environment.flatMap(({ name = '', value = '' }) => found(`${owner}, variable ${name}`, name, value)),
    ...found(`${owner}, command`, 'command', command.join(' ')),
    ...found(`${owner}, entry point`, 'entryPoint', entryPoint.join(' ')),
    ...found(`${owner}, health check`, 'healthCheck', (healthCheck?.command ?? []).join(' ')),
    ...inMap(`${owner}, label`, dockerLabels),
    ...inMap(`${owner}, log option`, logConfiguration?.options),
    ...inMap(`${owner}, FireLens option`, firelensConfiguration?.options),
  ];
}

/** Returns where the options of a volume driver contain credentials, such as those of an SMB share. */
export const secretsInVolume = ({ name = '', dockerVolumeConfiguration: docker }: Volume): readonly TaskSecret[] =>
  inMap(`volume ${name}, driver option`, docker?.driverOpts);
