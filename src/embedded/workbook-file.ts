import type { Host } from "./host";

export function saveWorkbook(host: Host): Promise<Uint8Array> {
  return Promise.reject(new Error(`Saving ${host.engine.workbook.getName()} is not there yet.`));
}

export function openWorkbook(host: Host, bytes: Uint8Array): Promise<void> {
  return Promise.reject(new Error(`Opening ${bytes.length} bytes into ${host.engine.workbook.getName()} is not there yet.`));
}
