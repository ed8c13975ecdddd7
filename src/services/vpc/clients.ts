import { sdkService } from '../../core/sdk.ts';

export const route53Resolver = sdkService('route53resolver', () => import('./route53-resolver-client.ts'), {
  client: 'Route53ResolverClient',
});
