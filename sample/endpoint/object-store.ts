import type { SharedService } from './answer.ts';
import { service } from './service.ts';
import type { Account } from './types.ts';

export const createObjectStore = (_accounts: readonly Account[]): SharedService => ({ data: service('s3')({}), owns: () => false });
