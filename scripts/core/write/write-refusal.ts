/** Nothing was written, for a reason that has nothing to do with the toolkit. The message says it, and what to do. */
export class WriteRefusal extends Error {}
