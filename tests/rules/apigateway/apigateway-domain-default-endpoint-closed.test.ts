import { apigatewayDomainDefaultEndpointClosed } from '../../../rules/apigateway/apigateway-domain-default-endpoint-closed.ts';
import { testRule } from '../../support/rule-tester.ts';

const closed = { id: 'orders', defaultEndpoint: false };
const open = { id: 'stock', defaultEndpoint: true };

testRule(apigatewayDomainDefaultEndpointClosed, {
  base: { endpointTypes: ['REGIONAL'], mutualTls: false, apis: [closed] },
  pass: [
    { name: 'passes when the default endpoint is disabled', message: 'closed' },
    { name: 'passes with mutual TLS', facts: { mutualTls: true }, params: { onlyMutualTls: true } },
  ],
  fail: [
    {
      name: 'fails when one of two APIs answers',
      facts: { apis: [closed, open] },
      message: 'open',
      evidence: { apis: ['stock'] },
      severity: 'medium',
    },
    { name: 'fails at high severity with mutual TLS', facts: { apis: [open], mutualTls: true }, severity: 'high' },
    { name: 'fails when only mutual TLS is evaluated', facts: { apis: [open], mutualTls: true }, params: { onlyMutualTls: true } },
  ],
  notApplicable: [
    { name: 'does not apply to private domain names', facts: { endpointTypes: ['PRIVATE'], apis: [] }, message: 'private' },
    { name: 'does not apply without mappings', facts: { apis: [] }, message: 'unmapped' },
    {
      name: 'does not apply without mutual TLS if only that is evaluated',
      facts: { apis: [open] },
      params: { onlyMutualTls: true },
      message: 'noMutualTls',
    },
  ],
});
