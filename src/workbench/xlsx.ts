/* Reading and writing .xlsx files: a part of its own, loaded when it is first wanted. It knows nothing of the grid. */
export { readFile } from "./xlsx-read";
export { writeBook } from "./xlsx-write";
