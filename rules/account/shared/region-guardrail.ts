import { isMalformed, parsePolicy, type Statement } from '../../../src/policy/policy-document.ts';

/** What a service control policy says of Regions. */
export interface RegionGuardrail {
  /** Regions that it leaves open; all others are denied. */
  readonly allowed: readonly string[];
  /** Actions it does not deny anywhere: those of global services. */
  readonly except: readonly string[];
}

/** Keys by which a guardrail may spare principals, such as the role of the team that runs it. */
const sparingKeys: readonly string[] = ['aws:principalarn', 'aws:principalisawsservice', 'aws:principaltype'];

/**
 * The Regions that a service control policy leaves open: it denies everything, but for services it names, when a request goes to any
 * other Region. `undefined`: no statement of it does that.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
 */
export function regionGuardrail(document: string): RegionGuardrail | undefined {
  const policy = parsePolicy(document);
  if (isMalformed(policy)) return undefined;
  return policy.statements.map(guardrailOf).find((guardrail) => guardrail !== undefined);
}

function guardrailOf(statement: Statement): RegionGuardrail | undefined {
  const { effect, actions, notActions, resources, conditions } = statement;
  const everything = actions?.includes('*') === true || notActions !== undefined;
  if (effect !== 'Deny' || !everything || resources?.includes('*') === false) return undefined;
  const region = conditions.find(({ key }) => key === 'aws:requestedregion');
  const others = conditions.filter((condition) => condition !== region);
  if (
    region === undefined ||
    region.qualifier !== undefined ||
    region.ifExists ||
    !/^StringNot(Equals|EqualsIgnoreCase|Like)$/.test(region.operator)
  ) {
    return undefined;
  }
  const spares = others.every(
    ({ key, operator, values }) => sparingKeys.includes(key) && /Not|^Bool$/.test(operator) && !values.includes('*'),
  );
  return spares ? { allowed: region.values, except: notActions ?? [] } : undefined;
}
