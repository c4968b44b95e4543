/* The page's script. */
import "./workbench.css";
import { element } from "./page/element";
import { Workbench } from "./workbench";

function begin(): void {
  element("grid", HTMLElement).replaceChildren();
  const workbench = new Workbench();
  window.tieoutHost = workbench.paneHost;
  window.tieoutWorkbench = workbench;
}

// Not while the script is on the stack: a browser that records who asks for what would read all of it again for that.
queueMicrotask(begin);
