import { sdkService } from '../../core/sdk.ts';
import { notOfferedIn } from '../shared/missing-regions.ts';

export const accountManagement = sdkService('account', () => import('./client.ts'), {
  client: 'AccountClient',
  // Accounts in GovCloud (US) have their contacts in the standard account that they belong to.
  unavailable: notOfferedIn('account'),
  rates: {
    source: 'https://docs.aws.amazon.com/accounts/latest/reference/quotas.html',
    asOf: '2026-11',
    operations: {
      GetAlternateContact: { perSecond: 10, burst: 15 },
      GetContactInformation: { perSecond: 10, burst: 15 },
      GetRegionOptStatus: { perSecond: 5 },
      ListRegions: { perSecond: 5 },
    },
  },
});
