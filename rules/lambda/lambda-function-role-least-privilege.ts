import { identityOf, isAdministrator, readPolicies, wholeServices } from '../../src/policy/policy-set.ts';
import { describeEscalations, escalations, limitedOnly } from '../../src/policy/privilege-escalation.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionRoleLeastPrivilege = defineRule({
  id: 'lambda-function-role-least-privilege',
  title: 'Execution roles should be narrow and not shared',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  fix: 'workload-roles',
  facts: ['role', 'rolePolicies', 'functionsOfRole'],
  params: { maxFunctionsPerRole: integer(1, 'Functions of a Region that may have the same execution role.', { min: 1 }) },
  messages: {
    narrow: 'The role is no administrator, and no known way to more rights was found.',
    administrator: 'The role may do everything.',
    services: 'The role may do everything with {{services}}.',
    ways: 'Known ways of the role to more rights: {{count}}, such as to {{examples}}.',
    shared: '{{functions}} functions have the same role.',
    malformed: 'A policy of the role cannot be understood: {{problems}}.',
    missing: 'The role {{role}} does not exist.',
  },
  rationale:
    'A flaw in a function gives away what its role may do: with a wide role that is the account, with a shared one the work of others.',
  remediation: {
    text: 'Give each function a role of its own that allows only what the function does; Access Analyzer can draft its policy from what was used.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  },
  controls: { cloudsploit: ['lambdaAdminPrivileges', 'lambdaPrivilegeAnalysis', 'lambdaUniqueExecutionRole'] },
  evaluate: (facts, { pass, fail, indeterminate }, { params }) => {
    if (facts.rolePolicies === undefined) return fail('missing', { role: facts.role });
    const { identity, unreadable } = identityOf(facts.rolePolicies);
    if (unreadable.length > 0) return indeterminate('malformed', { problems: unreadable });
    if (isAdministrator(identity)) return fail('administrator');
    const { inlinePolicies, attachedPolicies } = facts.rolePolicies;
    const wide = wholeServices(readPolicies([...inlinePolicies, ...attachedPolicies]).policies);
    if (wide?.sensitive && identity.boundary === undefined)
      return fail('services', { services: wide.services, statements: wide.statements });
    const ways = escalations(identity);
    if (ways.length > 0) return fail('ways', describeEscalations(ways), limitedOnly(ways));
    const functions = facts.functionsOfRole;
    if (functions > params.maxFunctionsPerRole) return fail('shared', { functions }, { severity: 'low', because: 'the role is narrow' });
    return pass('narrow');
  },
});
