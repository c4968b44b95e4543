import type { HostMessage } from "./wire";

/** The host's side of the way to the pane. The pane's frame may be loaded again: the last one attached is told. */
export class PaneLink {
  /** Settings of the Common API (Office.context.document.settings). */
  readonly documentSettings: Record<string, string> = {};
  private send: (message: HostMessage) => void = () => undefined;

  attach(receiver: (message: HostMessage) => void): void {
    this.send = receiver;
  }

  /** Sends to the pane; nothing happens where none is attached. */
  post(message: HostMessage): void {
    this.send(message);
  }
}
