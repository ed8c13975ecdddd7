import type { ManagedHost, WorkingRole } from '../emr/facts.ts';
import type { FirewallRule } from '../vpc/facts.ts';

/** A version of a platform. */
export interface BeanstalkPlatform {
  readonly version: string;
  /** Such as `Node.js 24 running on 64bit Amazon Linux 2023`; notConfiguredErrorCodes: the platform is in no branch. */
  readonly branch?: string;
  /** `beta`, `supported`, `deprecated` or `retired`. */
  readonly branchState?: string;
  /** Whether it was made in this or another account, not by AWS. */
  readonly custom: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** A setting of an environment whose value looks like a credential, which is not kept. */
export interface BeanstalkSecret {
  /** Name of the environment property, or of the option. */
  readonly property: string;
  readonly detector: string;
}

interface ElasticbeanstalkFacts {
  /** Environments that are not terminating or terminated. */
  'AWS::ElasticBeanstalk::Environment': {
    /** `WebServer` or `Worker`. */
    tier: string;
    /**
     * Values of the options that rules look at, by `namespace OptionName`; those that have no value are missing. Properties of the
     * environment are never among them. https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html
     */
    options: Readonly<Record<string, string>>;
    hosts: readonly ManagedHost[];
    /** Whether the volumes of its instances are encrypted, by volume id. */
    volumes: Readonly<Record<string, boolean>>;
    /** Inbound rules of each security group of its instances, by group id. */
    groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
    /** The blocks of each prefix list that these groups name, by list id. */
    prefixLists: Readonly<Record<string, readonly string[]>>;
    platform: BeanstalkPlatform;
    /** The version that AWS recommends of the same branch; notConfiguredErrorCodes: none. */
    recommendedPlatform?: Pick<BeanstalkPlatform, 'version' | 'createdAt'>;
    /** An image that is not of its platform and when it was made, ISO 8601; notConfiguredErrorCodes: the image is the platform's. */
    customImage?: { readonly id: string; readonly createdAt?: string };
    roles: readonly WorkingRole[];
    propertySecrets: readonly BeanstalkSecret[];
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends ElasticbeanstalkFacts {}
}
