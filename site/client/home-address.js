/** Where the manual is, as the address of the script that runs tells. */
export const home = new URL('../', /** @type {HTMLScriptElement} */ (document.currentScript).src)
