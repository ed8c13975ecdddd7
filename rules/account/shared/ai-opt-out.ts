/**
 * Services that the AI services opt-out policy in effect does not opt out of; `default` means all services that it does not name.
 * `undefined`: the policy is malformed.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ai-opt-out_syntax.html
 */
export function aiOptOut(policy: string): readonly string[] | undefined {
  const services = member(json(policy), 'services');
  if (typeof services !== 'object' || services === null) return undefined;
  const named = Object.keys(services).filter((name) => !name.startsWith('@@'));
  return [...new Set(['default', ...named])].filter((name) => member(member(services, name), 'opt_out_policy') !== 'optOut').sort();
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
