import { vpcEndpointServiceConsumersTrusted } from '../../../rules/vpc/vpc-endpoint-service-consumers-trusted.ts';
import { testRule } from '../../support/rule-tester.ts';

const root = (account: string) => `arn:aws:iam::${account}:root`;
const stranger = root('999900001111');
const partner = root('444455556666');
const trusting = { trustedAccounts: ['444455556666'] };
const unit = 'arn:aws:organizations::777788889999:ou/o-1234567890/ou-ab12-cd34';

testRule(vpcEndpointServiceConsumersTrusted, {
  base: { acceptanceRequired: true, allowedPrincipals: [] },
  pass: [
    { name: 'passes with no principals', message: 'own' },
    { name: 'passes with no principals, without acceptance', facts: { acceptanceRequired: false } },
    { name: 'passes for its own roles', facts: { allowedPrincipals: ['arn:aws:iam::111122223333:role/app'], acceptanceRequired: false } },
    { name: 'passes for its own account ID', facts: { allowedPrincipals: ['111122223333'], acceptanceRequired: false }, message: 'own' },
    {
      name: 'passes for the ID of a trusted account',
      facts: { allowedPrincipals: ['444455556666'] },
      params: trusting,
      message: 'accepted',
    },
    { name: 'passes for a trusted account', facts: { allowedPrincipals: [partner] }, params: trusting, message: 'accepted' },
    { name: 'passes for a unit of its own organization', facts: { allowedPrincipals: [unit], organizationId: 'o-1234567890' } },
  ],
  fail: [
    { name: 'fails for everyone', facts: { allowedPrincipals: ['*'], acceptanceRequired: false }, message: 'foreign', severity: 'high' },
    {
      name: 'fails for everyone, with acceptance',
      facts: { allowedPrincipals: ['*'] },
      severity: 'medium',
      evidence: { principals: ['*'] },
    },
    {
      name: 'fails for another account among trusted ones',
      facts: { allowedPrincipals: [partner, stranger], acceptanceRequired: false },
      params: trusting,
      severity: 'high',
      evidence: { principals: [stranger] },
    },
    { name: 'fails for the ID of an untrusted account', facts: { allowedPrincipals: ['999900001111'] }, message: 'foreign' },
    { name: 'fails for an AWS service', facts: { allowedPrincipals: ['example.amazonaws.com'] } },
    { name: 'fails for another organization', facts: { allowedPrincipals: [unit], organizationId: 'o-other' } },
    { name: 'fails for an organizational unit if the account is in no organization', facts: { allowedPrincipals: [unit] } },
    {
      name: 'fails for a trusted account, without acceptance',
      facts: { allowedPrincipals: [partner], acceptanceRequired: false },
      params: trusting,
      message: 'unaccepted',
      severity: 'medium',
    },
    {
      name: 'fails for a unit of the organization that the account manages, without acceptance',
      facts: {
        allowedPrincipals: ['arn:aws:organizations::111122223333:ou/o-1234567890/ou-ab12-cd34'],
        organizationId: 'o-1234567890',
        acceptanceRequired: false,
      },
      message: 'unaccepted',
    },
  ],
});
