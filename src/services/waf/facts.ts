/** A rule group that a rule of a web ACL uses. */
export interface UsedRuleGroup {
  /** ARN of a rule group of an account; absent: a managed rule group. */
  readonly arn?: string;
  /** Vendor and name of a managed rule group, such as `AWS/AWSManagedRulesCommonRuleSet`. */
  readonly managed?: string;
  /** Actions that the web ACL sets for rules of the group, by name of the rule. */
  readonly overrides: Readonly<Record<string, string>>;
  /** Whether the group inspects only requests that match a scope-down statement. */
  readonly scopedDown: boolean;
}

/** A rule of a web ACL or of a rule group. */
export interface WafRule {
  readonly name: string;
  readonly priority: number;
  /**
   * `allow`, `block`, `count`, `captcha`, `challenge` or another action. Of a rule with a group: `none` if the actions of the group apply,
   * `count` if matches of the group are only counted. `unknown`: AWS reported none.
   */
  readonly action: string;
  readonly group?: UsedRuleGroup;
  /** Of a rate-based rule. */
  readonly rate?: { readonly limit: number; readonly windowSeconds: number };
}

/** Effect of a web ACL on requests. */
export interface WebAclConfiguration {
  /** `allow` or `block`. */
  readonly defaultAction: string;
  /** Rules by priority, with the rule groups that AWS Firewall Manager adds before and after them. */
  readonly rules: readonly WafRule[];
  readonly managedByFirewallManager: boolean;
  /** Headers that data protection hides in all output, in lowercase. */
  readonly protectedHeaders: readonly string[];
}

/** A logging configuration of a web ACL. */
export interface WebAclLogging {
  readonly destinations: readonly string[];
  /** `CUSTOMER`, `SECURITY_LAKE` or `CLOUDWATCH_TELEMETRY_RULE_MANAGED`. */
  readonly scope: string;
  /** Headers that are redacted, in lowercase. */
  readonly redactedHeaders: readonly string[];
  /** Whether a filter drops some records. */
  readonly filtered: boolean;
}

/** Metrics and rules of a rule group. */
export interface RuleGroupContent {
  readonly metricsEnabled: boolean;
  readonly rules: readonly { readonly name: string; readonly metricsEnabled: boolean }[];
}

interface WafFacts {
  'AWS::WAFv2::WebACL': {
    configuration: WebAclConfiguration;
    /** Rules of each rule group of an account that it uses, by ARN; groups that do not exist are missing. */
    groupRules: Readonly<Record<string, readonly WafRule[]>>;
    /** Actions by rule of each managed rule group with overrides, by name of the rule that uses the group. */
    managedActions: Readonly<Record<string, Readonly<Record<string, string>>>>;
    /** ARN of a resource that uses it; absent: none does. */
    usedBy?: string;
    /** Logging that the customer configured. */
    logging: readonly WebAclLogging[];
    /** Logging by Amazon Security Lake and by telemetry rules of Amazon CloudWatch. */
    otherLogging: readonly WebAclLogging[];
  };
  'AWS::WAFv2::RuleGroup': {
    content: RuleGroupContent;
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends WafFacts {}
}
