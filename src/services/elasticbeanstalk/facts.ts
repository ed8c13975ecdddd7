import type { ManagedHost, WorkingRole } from '../emr/facts.ts';
import type { FirewallRule } from '../vpc/facts.ts';

/** A platform version. */
export interface BeanstalkPlatform {
  readonly version: string;
  /** Such as `Node.js 24 running on 64bit Amazon Linux 2023`; absent: the platform has no branch. */
  readonly branch?: string;
  /** `beta`, `supported`, `deprecated` or `retired`. */
  readonly branchState?: string;
  /** Whether the platform is a custom platform, not one of AWS. */
  readonly custom: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** A setting with a value that looks like a credential. The value itself is not stored. */
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
     * Values of the options that rules use, by `namespace OptionName`. Options without a value and environment properties are left out.
     * https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html
     */
    options: Readonly<Record<string, string>>;
    hosts: readonly ManagedHost[];
    /** Whether the volumes of the instances are encrypted, by volume ID. */
    volumes: Readonly<Record<string, boolean>>;
    /** Inbound rules of the security groups of the instances, by group ID. */
    groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
    /** CIDR blocks of the prefix lists in these rules, by list ID. */
    prefixLists: Readonly<Record<string, readonly string[]>>;
    platform: BeanstalkPlatform;
    /** The recommended version of the same branch; absent: AWS does not recommend one. */
    recommendedPlatform?: Pick<BeanstalkPlatform, 'version' | 'createdAt'>;
    /** Custom AMI and its creation date, ISO 8601; absent: the AMI of the platform is used. */
    customImage?: { readonly id: string; readonly createdAt?: string };
    roles: readonly WorkingRole[];
    propertySecrets: readonly BeanstalkSecret[];
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends ElasticbeanstalkFacts {}
}
