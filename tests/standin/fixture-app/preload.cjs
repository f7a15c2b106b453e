const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('fixture', {
  ask: (value) => ipcRenderer.invoke('ask', value),
  copy: (text) => ipcRenderer.invoke('window:copy', text),
  save: () => ipcRenderer.invoke('save'),
  dark: () => ipcRenderer.invoke('dark'),
  note: (text) => ipcRenderer.send('note', text),
  onNoted: (listener) => ipcRenderer.on('noted', (_event, text) => listener(text)),
});
