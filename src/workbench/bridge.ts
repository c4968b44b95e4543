/* Runs in the pane's frame before Office.js: the native surface that Excel for Windows gives, answered by the page around. */
import type { WorkbenchHost } from "./page-api";
import { HOST_INFO, officeContext } from "./office-context";
import type { RequestMessage } from "./wire";

interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

const SUCCESS = 5001;

function connect(host: WorkbenchHost): void {
  const kept = host.documentSettings;
  const context = officeContext({
    Read: (keys, values) => {
      for (const [key, value] of Object.entries(kept)) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys, values) => {
      for (const key of Object.keys(kept)) Reflect.deleteProperty(kept, key);
      keys.forEach((key, index) => { kept[key] = values[index] ?? ""; });
    },
  });
  const later = (work: () => void): void => { setTimeout(work, 0); };
  const external = {
    GetContext: () => context,
    GetHostInfo: () => HOST_INFO,
    GetLoggingAllowed: () => false,
    Execute: (_id: number, _parameters: unknown, callback: (result: unknown) => void) => { later(() => { callback({ getItem: () => SUCCESS, toArray: () => [SUCCESS] }); }); },
    RegisterEvent: (_id: number, _target: string, _handler: unknown, callback: (status: number) => void) => { later(() => { callback(0); }); },
    UnregisterEvent: (_id: number, _target: string, callback: (status: number) => void) => { later(() => { callback(0); }); },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as { readonly id: number; readonly message: RequestMessage };
      void host.handle(message).then((answer) => bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: answer })));
    },
  };
  Object.defineProperty(window, "_richApiNativeBridge", { value: bridge, configurable: true, writable: true });
  host.attach((message) => bridge.onMessageFromHost?.(JSON.stringify(message)));
}

const host = (window.parent as Window & { readonly tieoutHost?: WorkbenchHost }).tieoutHost;
if (host) connect(host);
