type Options = Readonly<Record<string, string>>;

/** Returns the value of an option; the namespace is written without `aws:`. */
export const optionOf = (options: Options, namespace: string, name: string): string | undefined => options[`aws:${namespace} ${name}`];

export const isOn = (value: string | undefined): boolean => value?.trim().toLowerCase() === 'true';

/** Load balancing of an environment: a single instance, a shared load balancer, or a type of load balancer of its own. */
export type FrontEnd = 'single' | 'shared' | 'application' | 'network' | 'classic' | 'unknown';

/** https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html#command-options-general-elasticbeanstalkenvironment */
export function frontEnd(options: Options): FrontEnd {
  const option = (name: string) => optionOf(options, 'elasticbeanstalk:environment', name);
  if (option('EnvironmentType') === 'SingleInstance') return 'single';
  if (option('EnvironmentType') !== 'LoadBalanced') return 'unknown';
  if (isOn(option('LoadBalancerIsShared'))) return 'shared';
  const type = option('LoadBalancerType');
  return type === 'application' || type === 'network' || type === 'classic' ? type : 'unknown';
}

/** An enabled listener of the environment's own load balancer. */
export interface Listener {
  readonly port: number;
  /** `HTTP`, `HTTPS`, `TCP`, `TLS` or `SSL`. */
  readonly protocol: string;
  /** TLS policy; absent: the default of the load balancer. */
  readonly policy?: string;
  readonly hasCertificate: boolean;
}

/** Returns the enabled listeners. The default listener has port 80. */
export function listeners(options: Options, kind: 'classic' | 'application' | 'network'): readonly Listener[] {
  const prefix = kind === 'classic' ? 'elb:listener' : 'elbv2:listener';
  const named = new RegExp(`^aws:${prefix}(?::(\\w+))? `);
  const names = new Set(Object.keys(options).flatMap((key) => (named.test(key) ? [named.exec(key)?.[1] ?? 'default'] : [])));
  return [...names].sort().flatMap((name) => {
    const option = (optionName: string) =>
      optionOf(options, `${prefix}:${name}`, optionName) ?? (name === 'default' ? optionOf(options, prefix, optionName) : undefined);
    if (option('ListenerEnabled') !== undefined && !isOn(option('ListenerEnabled'))) return [];
    const port = name === 'default' ? 80 : Number(name);
    const policy = option('SSLPolicy') ?? (kind === 'classic' ? classicPolicy(options, port, option('PolicyNames')) : undefined);
    return [
      {
        port,
        protocol: (option('Protocol') ?? option('ListenerProtocol') ?? 'HTTP').toUpperCase(),
        ...(policy === undefined ? {} : { policy }),
        hasCertificate: (option('SSLCertificateArns') ?? option('SSLCertificateId')) !== undefined,
      },
    ];
  });
}

const listed = (value: string | undefined): readonly string[] => (value ?? '').split(',').map((item) => item.trim());

/**
 * Returns the TLS policy of a listener of a Classic Load Balancer. A policy applies to the listeners that name it and to the ports it names.
 * https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html#command-options-general-elbpolicies
 */
function classicPolicy(options: Options, port: number, policyNames: string | undefined): string | undefined {
  const [found] = Object.entries(options).flatMap(([key, policy]) => {
    const [, name] = /^aws:elb:policies:(\w+) SSLReferencePolicy$/.exec(key) ?? [];
    if (name === undefined) return [];
    const ports = listed(optionOf(options, `elb:policies:${name}`, 'LoadBalancerPorts'));
    return ports.includes(':all') || ports.includes(`${port}`) || listed(policyNames).includes(name) ? [policy] : [];
  });
  return found;
}

export const isTls = ({ protocol }: Listener): boolean => protocol === 'HTTPS' || protocol === 'TLS' || protocol === 'SSL';
