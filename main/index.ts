import { startCasekeep } from './shell/startCasekeep';

// Start-up order and nothing else: what has to happen before Electron is ready happens inside, first.
startCasekeep(import.meta.dirname);
