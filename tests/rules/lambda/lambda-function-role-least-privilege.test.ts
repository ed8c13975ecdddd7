import { lambdaFunctionRoleLeastPrivilege } from '../../../rules/lambda/lambda-function-role-least-privilege.ts';
import { testRule } from '../../support/rule-tester.ts';

const inline = (...Statement: readonly object[]) => [{ name: 'own', document: JSON.stringify({ Version: '2012-10-17', Statement }) }];
const allow = (Action: unknown, Resource: unknown = '*') => ({ Effect: 'Allow', Action, Resource });
const role = (...statements: readonly object[]) => ({ inlinePolicies: inline(...statements), attachedPolicies: [] });
const bounded = (...statements: readonly object[]) => ({
  ...role(...statements),
  permissionsBoundary: {
    name: 'team',
    arn: 'arn:aws:iam::111122223333:policy/team',
    document: JSON.stringify({ Version: '2012-10-17', Statement: [allow('dynamodb:*')] }),
  },
});

testRule(lambdaFunctionRoleLeastPrivilege, {
  base: {
    role: 'arn:aws:iam::111122223333:role/orders',
    rolePolicies: role(allow('dynamodb:GetItem', 'arn:aws:dynamodb:*:*:table/orders')),
    functionsOfRole: 1,
  },
  pass: [
    { name: 'passes for least privilege', message: 'narrow' },
    { name: 'passes when shared as allowed', facts: { functionsOfRole: 3 }, params: { maxFunctionsPerRole: 3 } },
    { name: 'passes when limited by a permissions boundary', facts: { rolePolicies: bounded(allow('*')) } },
    { name: 'passes for a whole service that is not sensitive', facts: { rolePolicies: role(allow('dynamodb:*')) } },
  ],
  fail: [
    { name: 'fails for an administrator', facts: { rolePolicies: role(allow('*')) }, message: 'administrator', severity: 'high' },
    {
      name: 'fails for an administrator by one policy, and another one is malformed',
      facts: {
        rolePolicies: { inlinePolicies: [...inline(allow('*')), { name: 'other', document: 'nonsense' }], attachedPolicies: [] },
      },
      message: 'administrator',
    },
    {
      name: 'fails for a whole sensitive service',
      facts: { rolePolicies: role(allow('s3:*')) },
      message: 'services',
      evidence: { services: ['s3'] },
    },
    {
      name: 'fails for a privilege escalation path',
      facts: { rolePolicies: role(allow(['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction'])) },
      message: 'escalation',
      severity: 'high',
    },
    {
      name: 'fails for a privilege escalation path with limited resources',
      facts: { rolePolicies: role(allow('iam:CreatePolicyVersion', 'arn:aws:iam::111122223333:policy/orders')) },
      message: 'escalation',
      severity: 'low',
    },
    {
      name: 'fails when shared by more functions than allowed',
      facts: { functionsOfRole: 9 },
      params: { maxFunctionsPerRole: 3 },
      message: 'shared',
    },
    { name: 'fails when shared', facts: { functionsOfRole: 2 }, message: 'shared', severity: 'low', evidence: { functions: 2 } },
    { name: 'fails for a deleted role', facts: { rolePolicies: undefined }, message: 'missing' },
  ],
  undecided: [
    {
      name: 'is unknown for an administrator with a malformed boundary',
      facts: {
        rolePolicies: {
          ...bounded(allow('*')),
          permissionsBoundary: { name: 'team', arn: 'arn:aws:iam::111122223333:policy/team', document: 'nonsense' },
        },
      },
      message: 'malformed',
    },
    {
      name: 'is unknown for a malformed policy',
      facts: { rolePolicies: { inlinePolicies: [{ name: 'own', document: 'nonsense' }], attachedPolicies: [] } },
      message: 'malformed',
    },
  ],
});
