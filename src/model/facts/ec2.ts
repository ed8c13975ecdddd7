/** Filled in by the collectors of this service. */
export interface Ec2Facts {}

export interface Ec2AccountFacts {}
