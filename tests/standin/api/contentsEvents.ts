/**
 * The events of a `WebContents` that may be listened for. Those of the second group never happen here, because what
 * they tell of is refused; listening for them is a safeguard that real Electron needs.
 */
export const contentsEvents = [
  'console-message',
  'destroyed',
  'did-fail-load',
  'did-finish-load',
  'did-navigate',
  'did-navigate-in-page',
  'did-start-loading',
  'did-stop-loading',
  'dom-ready',
  'ipc-message',
  'preload-error',
  'render-process-gone',
  'will-frame-navigate',
  'will-navigate',
  'will-prevent-unload',
  'will-redirect',

  'before-input-event',
  'certificate-error',
  'context-menu',
  'devtools-opened',
  'did-attach-webview',
  'did-create-window',
  'did-frame-navigate',
  'frame-created',
  'login',
  'responsive',
  'select-bluetooth-device',
  'select-client-certificate',
  'unresponsive',
  'will-attach-webview',
  'zoom-changed',
] as const;
