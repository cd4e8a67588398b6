/** Says something in the language of the manual. language.js comes before all scripts that say something. */
export const { say } = /** @type {{ readonly say: import('#words/say.js').Say }} */ (
  /** @type {unknown} */ (globalThis)
)
