import type { ResourceKey } from '../../src/services/kms/facts.ts';

/** States in which a key can be used. https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html */
const usableStates: readonly string[] = ['Creating', 'Enabled', 'Updating'];

/** Whether a key exists and can be used. */
export const isUsable = ({ state }: ResourceKey): boolean => state !== undefined && usableStates.includes(state);

/** Describes a key that cannot be used, such as `does not exist` or `has the state PendingDeletion`. */
export const keyProblem = ({ state }: ResourceKey): string => (state === undefined ? 'does not exist' : `has the state ${state}`);
