import type { ReadFile } from "./library-state";

/** What the page gives its reading worker. */
export interface ReadRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the worker says: that it runs, that it proves, and at the end what it read or why it could not. */
export type ReadMessage =
  | { readonly kind: "started" }
  | { readonly kind: "proving" }
  | { readonly kind: "read"; readonly file: ReadFile }
  | { readonly kind: "unreadable"; readonly message: string };
