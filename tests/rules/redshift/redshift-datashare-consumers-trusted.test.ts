import { redshiftDatashareConsumersTrusted } from '../../../rules/redshift/redshift-datashare-consumers-trusted.ts';
import { testRule } from '../../support/rule-tester.ts';

const consumer = (id: string, status = 'ACTIVE', region?: string) => ({
  consumers: [{ id, status, ...(region === undefined ? {} : { region }) }],
});
const trustedAccounts = ['444455556666'];
const namespace = '0d1e2f3a-4b5c-4d6e-8f70-123456789012';

testRule(redshiftDatashareConsumersTrusted, {
  base: { consumers: [], publicConsumersAllowed: false },
  pass: [
    { name: 'passes without consumers', message: 'trusted' },
    { name: 'passes with a trusted account', facts: consumer('444455556666', 'AUTHORIZED'), params: { trustedAccounts } },
    { name: 'passes with a namespace of the account with an ID that ends in twelve digits', facts: consumer(namespace) },
    {
      name: 'passes with a namespace of a trusted account',
      facts: consumer(`arn:aws:redshift:eu-west-1:444455556666:namespace:${namespace}`),
      params: { trustedAccounts },
    },
    { name: 'passes with an account that is not authorized', facts: consumer('999900001111', 'PENDING_AUTHORIZATION') },
    { name: 'passes with an account that lost its authorization', facts: consumer('999900001111', 'DEAUTHORIZED') },
    { name: 'passes with AWS Data Exchange if it is allowed', facts: consumer('ADX'), params: { allowDataExchange: true } },
    {
      name: 'passes with an approved Region',
      facts: consumer('444455556666', 'ACTIVE', 'eu-west-1'),
      params: { trustedAccounts, approvedRegions: ['eu-west-1'] },
    },
  ],
  fail: [
    { name: 'fails with another account', facts: consumer('999900001111'), message: 'untrusted', evidence: { accounts: ['999900001111'] } },
    { name: 'fails with an account that can associate itself', facts: consumer('999900001111', 'AUTHORIZED') },
    { name: 'fails with an account that has not associated yet', facts: consumer('999900001111', 'AVAILABLE') },
    { name: 'fails with an unknown status', facts: consumer('999900001111', 'SOMETHING_NEW') },
    { name: 'fails with a data catalog of another account', facts: consumer('DataCatalog/999900001111') },
    {
      name: 'fails with a namespace of another account',
      facts: consumer(`arn:aws:redshift:eu-west-1:999900001111:namespace:${namespace}`),
    },
    { name: 'fails with AWS Data Exchange', facts: consumer('ADX'), message: 'dataExchange' },
    {
      name: 'fails with a Region that is not approved',
      facts: consumer('444455556666', 'ACTIVE', 'us-east-1'),
      params: { trustedAccounts, approvedRegions: ['eu-west-1'] },
      message: 'regions',
    },
    {
      name: 'fails at medium severity when public clusters can use it',
      facts: { publicConsumersAllowed: true },
      message: 'public',
      severity: 'medium',
    },
  ],
});
