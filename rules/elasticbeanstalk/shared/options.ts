type Options = Readonly<Record<string, string>>;

/** The value of an option, by the namespace that comes after `aws:` and its name. */
export const optionOf = (options: Options, namespace: string, name: string): string | undefined => options[`aws:${namespace} ${name}`];

export const isOn = (value: string | undefined): boolean => value?.trim().toLowerCase() === 'true';

/** What stands in front of an environment. */
export type FrontEnd = 'worker' | 'single' | 'shared' | 'application' | 'network' | 'classic' | 'unknown';

/** https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html#command-options-general-elasticbeanstalkenvironment */
export function frontEnd(tier: string, options: Options): FrontEnd {
  if (tier === 'Worker') return 'worker';
  const of = (name: string) => optionOf(options, 'elasticbeanstalk:environment', name);
  if (of('EnvironmentType') === 'SingleInstance') return 'single';
  if (of('EnvironmentType') !== 'LoadBalanced') return 'unknown';
  if (isOn(of('LoadBalancerIsShared'))) return 'shared';
  const type = of('LoadBalancerType');
  return type === 'application' || type === 'network' || type === 'classic' ? type : 'unknown';
}

/** A listener of the environment's own load balancer that is on. */
export interface Listener {
  readonly port: number;
  /** `HTTP`, `HTTPS`, `TCP`, `TLS` or `SSL`. */
  readonly protocol: string;
  /** TLS policy; absent: the default of the load balancer. */
  readonly policy?: string;
  readonly hasCertificate: boolean;
}

/** Those of Application and Network Load Balancers, whose default one is that of port 80, or those of Classic Load Balancers. */
export function listeners(options: Options, kind: 'classic' | 'application' | 'network'): readonly Listener[] {
  const prefix = kind === 'classic' ? 'elb:listener' : 'elbv2:listener';
  const named = new RegExp(`^aws:${prefix}(?::(\\w+))? `);
  const names = new Set(Object.keys(options).flatMap((key) => (named.test(key) ? [named.exec(key)?.[1] ?? 'default'] : [])));
  return [...names].sort().flatMap((name) => {
    const of = (option: string) =>
      optionOf(options, `${prefix}:${name}`, option) ?? (name === 'default' ? optionOf(options, prefix, option) : undefined);
    if (of('ListenerEnabled') !== undefined && !isOn(of('ListenerEnabled'))) return [];
    const policy = of('SSLPolicy') ?? classicPolicy(options, kind);
    return [
      {
        port: name === 'default' ? 80 : Number(name),
        protocol: (of('Protocol') ?? of('ListenerProtocol') ?? 'HTTP').toUpperCase(),
        ...(policy === undefined ? {} : { policy }),
        hasCertificate: (of('SSLCertificateArns') ?? of('SSLCertificateId')) !== undefined,
      },
    ];
  });
}

const classicPolicy = (options: Options, kind: string): string | undefined =>
  kind === 'classic'
    ? Object.entries(options).find(([key]) => key.startsWith('aws:elb:policies:') && key.endsWith(' SSLReferencePolicy'))?.[1]
    : undefined;

export const isTls = ({ protocol }: Listener): boolean => protocol === 'HTTPS' || protocol === 'TLS' || protocol === 'SSL';
