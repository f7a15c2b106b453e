const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('fixture', {
  ask: (value) => ipcRenderer.invoke('ask', value),
  copy: (text) => ipcRenderer.invoke('window:copy', text),
  save: () => ipcRenderer.invoke('save'),
  dark: () => ipcRenderer.invoke('dark'),
  note: (text) => ipcRenderer.send('note', text),
  onNoted: (listener) => {
    ipcRenderer.on('noted', (_event, text) => listener(text));
  },
  // An application must not offer the next one; it is here to try what the stand-in does with every kind of value.
  invoke: (channel, ...parameters) => ipcRenderer.invoke(channel, ...parameters),
  call: async (callback) => [typeof callback, await callback(41)],
  fail: () => {
    throw new TypeError('failed on purpose');
  },
  reject: () => Promise.reject(new Error('rejected on purpose')),
  emitter: ipcRenderer,
});
