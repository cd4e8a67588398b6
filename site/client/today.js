const now = new Date()

/** By the reader's own clock, as `2026-11-22`. */
export const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-')
