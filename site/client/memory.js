/** What a reader chose, kept in this browser, which may refuse to. @param {string} key @param {string} value */
export function remember(key, value) {
  try {
    localStorage.setItem(key, value)
  } catch {}
}

/** @param {string} key @returns {string} an empty text where nothing was chosen */
export function recall(key) {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}
