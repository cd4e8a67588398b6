const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Reads only forms that mean one day: 31.1.2026 and 2026/01/31 always, 31/01/2026 because there is no 31st month. */
export function dateForms(written: string): readonly string[] {
  const text = written.replace(/[‐‑‒–—−]/g, '-').trim()
  const iso = (year = '', month = '', day = '') => [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`]
  const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text)
  if (yearFirst) return iso(yearFirst[1], yearFirst[2], yearFirst[3])
  const dayFirst = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})$/.exec(text)
  if (dayFirst && (dayFirst[2] === '.' || Number(dayFirst[1]) > 12)) return iso(dayFirst[4], dayFirst[3], dayFirst[1])
  const inWords =
    /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?<month>[a-z]{3})[a-z]*\.?,?[\s-]+(?<year>\d{4})$/i.exec(text) ??
    /^(?<month>[a-z]{3})[a-z]*\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i.exec(text)
  const { day, month = '', year } = inWords?.groups ?? {}
  const number = MONTHS.indexOf(month.toLowerCase()) + 1
  return number > 0 ? iso(year, String(number), day) : []
}
