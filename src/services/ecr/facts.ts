interface EcrAccountFacts {
  /** Regional. Number of private repositories. */
  repositoryCount: number;
}

declare module '../../core/facts.ts' {
  interface AccountFacts extends EcrAccountFacts {}
}

export {};
