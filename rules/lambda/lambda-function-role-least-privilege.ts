import { leastPrivilegePolicy } from '../shared/code-snippets.ts';
import { identityOf, isAdministrator, readPolicies, wholeServices } from '../../src/policy/policy-set.ts';
import { describeEscalations, escalations, limitedOnly } from '../../src/policy/privilege-escalation.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionRoleLeastPrivilege = defineRule({
  id: 'lambda-function-role-least-privilege',
  title: 'Lambda execution roles should grant least privilege and should not be shared',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  fix: 'workload-roles',
  facts: ['role', 'rolePolicies', 'functionsOfRole'],
  params: { maxFunctionsPerRole: integer(1, 'Maximum number of functions in a Region with the same execution role.', { min: 1 }) },
  messages: {
    narrow: 'The role does not grant administrator access, and no known privilege escalation path was found.',
    administrator: 'The role grants administrator access.',
    services: 'The role allows all actions of {{services}}.',
    escalation: 'The role allows {{count}} known privilege escalation paths, such as {{examples}}.',
    shared: '{{functions}} functions use the role; at most {{max}} may share it.',
    malformed: 'A policy of the role is malformed: {{problems}}.',
    missing: 'The role {{role}} does not exist.',
  },
  rationale:
    'An attacker who exploits a flaw in the code gets all permissions of the role. A broad role exposes the account; a shared role exposes the data of other functions.',
  remediation: {
    text: 'Create a role for each function that allows only the actions it uses. IAM Access Analyzer can generate the policy from CloudTrail events.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
    impact: 'The function fails if the new role lacks a permission that it needs. Keep the old role until the new one is tested.',
    cli: `aws accessanalyzer start-policy-generation --policy-generation-details principalArn={{role}} --cloud-trail-details file://CLOUDTRAIL_DETAILS_FILE
aws lambda update-function-configuration --function-name {{id}} --role NEW_ROLE_ARN`,
    console:
      'Open the execution role in the IAM console and choose Generate policy based on CloudTrail events.\nCreate a role with the generated policy.\nOpen the function, choose Configuration, Permissions, Edit, and select the role.',
    ...leastPrivilegePolicy,
  },
  controls: { cloudsploit: ['lambdaAdminPrivileges', 'lambdaPrivilegeAnalysis', 'lambdaUniqueExecutionRole'] },
  evaluate: (facts, { pass, fail, indeterminate }, { params }) => {
    if (facts.rolePolicies === undefined) return fail('missing', { role: () => facts.role });
    const { identity, unreadable } = identityOf(facts.rolePolicies);
    const role = () => facts.role;
    // A malformed policy grants nothing; only a malformed boundary could change the verdict.
    const isCertain = unreadable.length === 0 || facts.rolePolicies.permissionsBoundary === undefined;
    if (isCertain && isAdministrator(identity)) return fail('administrator', { role });
    if (unreadable.length > 0) return indeterminate('malformed', { problems: unreadable });
    const { inlinePolicies, attachedPolicies } = facts.rolePolicies;
    const wide = wholeServices(readPolicies([...inlinePolicies, ...attachedPolicies]).policies);
    if (wide?.sensitive && identity.boundary === undefined)
      return fail('services', { role, services: wide.services, statements: wide.statements });
    const paths = escalations(identity);
    if (paths.length > 0) return fail('escalation', { role, ...describeEscalations(paths) }, limitedOnly(paths));
    const functions = facts.functionsOfRole;
    const max = params.maxFunctionsPerRole;
    if (functions > max) return fail('shared', { role, functions, max }, { severity: 'low', because: 'the role grants least privilege' });
    return pass('narrow');
  },
});
