import { ecsTaskdefinitionRolesLeastPrivilege } from '../../../rules/ecs/ecs-taskdefinition-roles-least-privilege.ts';
import { testRule } from '../../support/rule-tester.ts';

const role = (document: object | string) => ({
  taskRole: {
    use: 'service' as const,
    name: 'app',
    policies: {
      inlinePolicies: [{ name: 'application', document: typeof document === 'string' ? document : JSON.stringify(document) }],
      attachedPolicies: [],
    },
  },
});
const allow = (Action: unknown, Resource: unknown = '*') =>
  role({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] });

testRule(ecsTaskdefinitionRolesLeastPrivilege, {
  base: { ...allow('dynamodb:PutItem', 'arn:aws:dynamodb:*:*:table/orders'), executionRole: 'ecs-execution', usedBy: [] },
  pass: [
    { name: 'passes for a narrow role', message: 'narrow' },
    { name: 'passes with no execution role', facts: { executionRole: undefined } },
  ],
  fail: [
    { name: 'fails for an administrator', facts: allow('*'), message: 'administrator', severity: 'high' },
    {
      name: 'fails for privilege escalation',
      facts: allow(['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction']),
      message: 'ways',
    },
    { name: 'fails for one role for both', facts: { executionRole: 'app' }, message: 'shared' },
    { name: 'fails for one malformed role for both', facts: { ...role('{'), executionRole: 'app' }, message: 'shared' },
    { name: 'fails for a role that does not exist', facts: { taskRole: { use: 'service', name: 'lost' } }, message: 'missing' },
  ],
  notApplicable: [{ name: 'skips with no task role', facts: { taskRole: undefined }, message: 'none' }],
  undecided: [{ name: 'is unknown for a malformed policy', facts: role('{'), message: 'malformed' }],
});
