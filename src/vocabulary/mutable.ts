/** A value while it is put together, before it is handed out as readonly. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
