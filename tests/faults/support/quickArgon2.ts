import * as argon2 from '@node-rs/argon2';
import { quickly } from '../../support/quickly';

/** Stands in for the package in the worker. */
export const hashRaw = quickly(argon2.hashRaw);
