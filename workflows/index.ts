/** Every workflow the worker registers. One a file; nothing but workflows may be exported here. */
export { installationCheck } from './installation-check.ts';
