/**
 * Hosts of private registries in all partitions, with their FIPS and dual-stack endpoints.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-requests.html
 */
const privateRegistry =
  /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.(?:com|com\.cn|eu)|on\.(?:aws|amazonwebservices\.com\.cn)|c2s\.ic\.gov|sc2s\.sgov\.gov)$/;

/** Returns the account of a private registry of Amazon ECR by its host name; `undefined`: another registry. */
export const ecrRegistryAccount = (host: string): string | undefined => privateRegistry.exec(host.toLowerCase())?.[1];
