'use strict';
const { EventEmitter } = require('node:events');
class ParentPort extends EventEmitter {
  postMessage(m) {
    if (process.connected) process.send(structuredClone(m));
  }
  start() {}
}
const port = new ParentPort(),
  early = [];
port.ports = [];
process.on('message', (data) => {
  const e = { data, ports: [] };
  if (port.listenerCount('message')) port.emit('message', e);
  else early.push(e);
});
port.on('newListener', (n) => {
  if (n === 'message')
    queueMicrotask(() => {
      for (const e of early.splice(0)) port.emit('message', e);
    });
});
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: port });
Object.defineProperty(process, 'type', { value: 'utility' });
