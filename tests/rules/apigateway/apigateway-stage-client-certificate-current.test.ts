import { apigatewayStageClientCertificateCurrent } from '../../../rules/apigateway/apigateway-stage-client-certificate-current.ts';
import { restStage } from '../../support/resources/rest-stage.ts';

import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(apigatewayStageClientCertificateCurrent, {
  base: { ...restStage(), integrations: ['AWS_PROXY', 'HTTP_PROXY'], clientCertificateExpiresAt: daysAgo(-300) },
  pass: [
    { name: 'passes when valid', message: 'valid' },
    {
      name: 'passes when valid without HTTP integrations if those are evaluated',
      facts: { integrations: ['AWS'] },
      params: { strict: true },
    },
  ],
  fail: [
    { name: 'fails for none', facts: restStage({ clientCertificate: undefined }), message: 'none' },
    { name: 'fails when it expires soon', facts: { clientCertificateExpiresAt: daysAgo(-10) }, message: 'expiring' },
    { name: 'fails when expired', facts: { integrations: ['HTTP'], clientCertificateExpiresAt: daysAgo(10) } },
    {
      name: 'fails for none without HTTP integrations if those are evaluated',
      facts: { ...restStage({ clientCertificate: undefined }), integrations: [] },
      params: { strict: true },
    },
  ],
  notApplicable: [
    { name: 'skips only functions', facts: { integrations: ['AWS_PROXY'] }, message: 'noHttp' },
    {
      name: 'skips only functions and no certificate',
      facts: { ...restStage({ clientCertificate: undefined }), integrations: ['AWS_PROXY'] },
    },
  ],
});
