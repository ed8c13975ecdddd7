/** An enabled standard of Security Hub. */
export interface SecurityStandard {
  /** Such as `aws-foundational-security-best-practices/v/1.0.0`. */
  readonly name: string;
  /** Such as `READY`. */
  readonly status: string;
}

interface SecurityHubAccountFacts {
  /** Regional. Absent: Security Hub is not enabled. */
  securityHubStandards?: readonly SecurityStandard[];
}

declare module '../../core/facts.ts' {
  interface AccountFacts extends SecurityHubAccountFacts {}
}
