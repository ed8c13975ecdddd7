import type { MethodSettings, RestStage } from '../../../src/services/apigateway/facts.ts';

export const settings = (path: string, change: Partial<MethodSettings> = {}): MethodSettings => ({
  path,
  traced: false,
  cached: false,
  cacheEncrypted: false,
  ...change,
});

/** A stage of a Regional API that logs errors; undefined members are omitted. */
export const restStage = (change: { readonly [K in keyof RestStage]?: RestStage[K] | undefined } = {}) => ({
  stage: Object.fromEntries(
    Object.entries({
      methods: [settings('*/*', { logging: 'ERROR' })],
      accessLog: 'arn:log-group',
      tracing: true,
      webAcl: 'arn:web-acl',
      clientCertificate: 'certificate-1',
      cache: false,
      endpointTypes: ['REGIONAL'],
      ...change,
    }).filter(([, value]) => value !== undefined),
  ) as unknown as RestStage,
});
