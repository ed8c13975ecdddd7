/** Filled in by the collectors of this service. */
export interface RdsFacts {}

export interface RdsAccountFacts {}
