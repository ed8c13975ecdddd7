import { lambdaFunctionLayersTrusted } from '../../../rules/lambda/lambda-function-layers-trusted.ts';
import { testRule } from '../../support/rule-tester.ts';

const layer = (account: string) => `arn:aws:lambda:eu-west-1:${account}:layer:common:3`;
const own = layer('111122223333');
const served = (arn: string) => ({
  version: '3',
  aliases: ['live'],
  packageType: 'Zip',
  changedAt: '2026-01-01T00:00:00.000Z',
  layers: [arn],
});
const policy = (Principal: unknown, Condition?: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal, Action: 'lambda:GetLayerVersion', Resource: own, ...(Condition === undefined ? {} : { Condition }) },
    ],
  });

testRule(lambdaFunctionLayersTrusted, {
  base: { layers: [own], servedVersions: [], ownLayerPolicies: {} },
  pass: [
    { name: 'passes for a layer of the account', message: 'trusted' },
    {
      name: 'passes for layers that AWS publishes',
      facts: { layers: ['580247275435', '017000801446', '094274105915', '615299751070', '066940009817'].map(layer) },
    },
    {
      name: 'passes for a layer of a trusted account',
      facts: { layers: [layer('444455556666')] },
      params: { trustedAccounts: ['444455556666'] },
    },
    { name: 'passes for its own layer shared with an account', facts: { ownLayerPolicies: { [own]: policy({ AWS: '444455556666' }) } } },
    {
      name: 'passes for its own layer shared with the organization',
      facts: { ownLayerPolicies: { [own]: policy('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }) } },
    },
  ],
  fail: [
    {
      name: 'fails for a layer of an unknown account',
      facts: { layers: [own, layer('999900001111')] },
      message: 'foreign',
      severity: 'low',
      evidence: { layers: [layer('999900001111')] },
    },
    { name: 'fails for a layer without an ARN', facts: { layers: ['common:3'] }, message: 'foreign' },
    {
      name: 'fails for the layer of an unknown account in a version that an alias serves',
      facts: { layers: [], servedVersions: [served(layer('999900001111'))] },
      message: 'foreign',
    },
    {
      name: 'fails for a public layer of the account',
      facts: { ownLayerPolicies: { [own]: policy('*') } },
      message: 'public',
      severity: 'high',
      evidence: { layers: [own] },
    },
    {
      name: 'fails for a public layer of the account next to the layer of an unknown account',
      facts: { layers: [own, layer('999900001111')], ownLayerPolicies: { [own]: policy('*') } },
      message: 'public',
      severity: 'high',
    },
  ],
  notApplicable: [{ name: 'skips with no layers', facts: { layers: [] }, message: 'none' }],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { ownLayerPolicies: { [own]: '' } }, message: 'malformed' }],
});
