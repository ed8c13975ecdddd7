/** Filled in by the collectors of this service. */
export interface IamFacts {}

export interface IamAccountFacts {}
