interface MacieAccountFacts {
  /** Regional. `ENABLED` or `PAUSED`; absent: Macie is not enabled. */
  macieSession?: string;
  /** Regional. Automated sensitive data discovery: `ENABLED` or `DISABLED`; absent: Macie is not enabled. */
  macieDiscovery?: string;
}

declare module '../../core/facts.ts' {
  interface AccountFacts extends MacieAccountFacts {}
}

export {};
