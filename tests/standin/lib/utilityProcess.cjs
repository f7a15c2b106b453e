'use strict';
const { EventEmitter } = require('node:events'),
  { fork } = require('node:child_process'),
  path = require('node:path');
class UtilityProcess extends EventEmitter {
  constructor(modulePath, args, options) {
    super();
    const stdio = options.stdio ?? 'inherit',
      streams = Array.isArray(stdio) ? stdio : [stdio === 'pipe' ? 'ignore' : stdio, stdio, stdio];
    this._child = fork(path.resolve(modulePath), args, {
      execArgv: ['--require', path.join(__dirname, 'utilityChild.cjs'), ...(options.execArgv ?? [])],
      env: options.env ?? process.env,
      ...(options.cwd ? { cwd: options.cwd } : {}),
      serialization: 'advanced',
      stdio: [...streams, 'ipc'],
    });
    this.pid = this._child.pid;
    this.stdout = this._child.stdout;
    this.stderr = this._child.stderr;
    this._child.on('spawn', () => this.emit('spawn'));
    this._child.on('message', (m) => this.emit('message', m));
    this._child.on('error', (e) => console.error('electron stand-in: utility process', e));
    this._child.once('exit', (code) => {
      this.pid = undefined;
      this.emit('exit', code ?? 15);
    });
  }
  postMessage(message, transfer = []) {
    if (transfer.length)
      throw new Error('the stand-in does not offer transfer in utilityProcess.postMessage');
    if (this._child.connected) this._child.send(structuredClone(message));
  }
  kill() {
    return this._child.kill('SIGTERM');
  }
}
const children = new Set();
process.on('exit', () => {
  for (const c of children) c.kill();
});
module.exports = {
  utilityProcess: {
    fork(m, a = [], o = {}) {
      if (!Array.isArray(a)) {
        o = a;
        a = [];
      }
      const c = new UtilityProcess(m, a, o);
      children.add(c);
      c.once('exit', () => children.delete(c));
      return c;
    },
  },
};
