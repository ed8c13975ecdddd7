import { type Agents, proxyConfig } from './proxy.ts';

/** Whether `AWS_ENDPOINT_URL` and its service-specific variants are ignored. */
const ignoresEnvironment = (): boolean => process.env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true';

/** Returns the endpoint for all services from the SDK's environment variables, if any. */
export const endpointFromEnvironment = (): string | undefined =>
  ignoresEnvironment() ? undefined : process.env['AWS_ENDPOINT_URL'] || undefined;

/**
 * Returns the endpoint for one service from the SDK's environment variables, such as `AWS_ENDPOINT_URL_S3`, if any. It takes precedence over
 * `AWS_ENDPOINT_URL` (https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html).
 * @param serviceId the SDK's name of the service, such as `S3` or `Resource Groups Tagging API`
 */
export const serviceEndpoint = (serviceId: string): string | undefined =>
  ignoresEnvironment() ? undefined : process.env[`AWS_ENDPOINT_URL_${serviceId.replaceAll(' ', '_').toUpperCase()}`] || undefined;

/** Whether a service has an endpoint of its own in the environment. */
export const hasServiceEndpoints = (): boolean => Object.keys(process.env).some((name) => name.startsWith('AWS_ENDPOINT_URL_'));

/** Settings of clients of several services: a custom endpoint and a proxy. */
export interface ConnectionConfig {
  readonly endpoint?: string;
  readonly forcePathStyle?: true;
  /** Absent: no proxy. */
  readonly requestHandler?: Agents;
}

/**
 * Returns the endpoint and proxy settings for clients of any service. Endpoints of the environment are left to the SDK, which knows the service.
 * @param endpoint a custom endpoint for every service, such as that of `--endpoint-url`
 */
export function connectionConfig(endpoint: string | undefined): ConnectionConfig {
  const proxy = proxyConfig();
  if (endpoint !== undefined) return { endpoint, forcePathStyle: true, ...proxy };
  return endpointFromEnvironment() === undefined && serviceEndpoint('S3') === undefined ? proxy : { forcePathStyle: true, ...proxy };
}
