'use strict';
// Minimal CDP client over --remote-debugging-pipe (fd 3/4, NUL-separated JSON), flat sessions.
const { EventEmitter } = require('node:events');
const { spawn } = require('node:child_process');

class Session extends EventEmitter {
  constructor(conn, id) {
    super();
    this.setMaxListeners(0);
    this.conn = conn;
    this.id = id;
  }
  send(method, params = {}) {
    return this.conn.send(method, params, this.id);
  }
  // fire-and-forget: the target may be gone
  post(method, params) {
    return this.send(method, params).catch(() => undefined);
  }
}

class Connection extends Session {
  constructor(child) {
    super(null, undefined);
    this.conn = this;
    this.child = child;
    this.nextId = 1;
    this.pending = new Map();
    this.sessions = new Map();
    this.closed = false;
    this.out = child.stdio[3];
    let chunks = [];
    this.out.on('error', () => {});
    child.stdio[4].on('data', (d) => {
      let start = 0,
        i;
      while ((i = d.indexOf(0, start)) !== -1) {
        chunks.push(d.subarray(start, i));
        const text = Buffer.concat(chunks).toString('utf8');
        chunks = [];
        start = i + 1;
        this.dispatch(JSON.parse(text));
      }
      if (start < d.length) chunks.push(Buffer.from(d.subarray(start)));
    });
    child.stdio[4].on('close', () => {
      this.closed = true;
      for (const p of this.pending.values()) p.reject(new Error('browser closed'));
      this.pending.clear();
      this.emit('disconnected');
    });
  }
  send(method, params = {}, sessionId) {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(new Error('browser closed'));
      const id = this.nextId++;
      this.pending.set(id, { resolve, reject, method });
      this.out.write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    });
  }
  session(id) {
    let s = this.sessions.get(id);
    if (!s) this.sessions.set(id, (s = new Session(this, id)));
    return s;
  }
  dispatch(m) {
    if (m.id) {
      const p = this.pending.get(m.id);
      this.pending.delete(m.id);
      if (!p) return;
      m.error ? p.reject(new Error(`${p.method}: ${m.error.message}`)) : p.resolve(m.result);
      return;
    }
    const target = m.sessionId ? this.session(m.sessionId) : this;
    if (process.env.STANDIN_CDP_LOG)
      process.stderr.write(`[cdp] ${m.method} ${JSON.stringify(m.params).slice(0, 200)}\n`);
    target.emit(m.method, m.params);
  }
}

function launch(bin, args, env) {
  const child = spawn(bin, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env,
    detached: true,
  });
  return { child, conn: new Connection(child) };
}
module.exports = { Connection, Session, launch };
