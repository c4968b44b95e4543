/* Runs before anything else of the page: the pane starts at once, and what it asks waits until the workbook is there. */
import type { PaneGate } from "./page-api";
import type { HostMessage } from "./wire";

type Handle = PaneGate["handle"];

function makeGate(): PaneGate {
  let open: (handle: Handle) => void = () => undefined, send: (message: HostMessage) => void = () => undefined;
  const opened = new Promise<Handle>((resolve) => { open = resolve; });
  return {
    documentSettings: {},
    handle: async (message) => (await opened)(message),
    attach: (receiver) => { send = receiver; },
    post: (message) => { send(message); },
    open: (handle) => { open(handle); },
  };
}

window.tieoutHost = makeGate();
const pane = document.getElementById("pane");
if (pane instanceof HTMLIFrameElement) pane.src = "/taskpane.html";
