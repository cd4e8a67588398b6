import type { JsonSchema } from '../../../model/document-type.js'
import { isRealDate } from '../../../values/date.js'
import { readPattern } from '../pattern.js'

/** @returns whether a schema of one value is known to take this text; false where that cannot be told */
export function accepts({ type, enum: allowed, pattern, format, linksTo }: JsonSchema, text: string): boolean {
  if (allowed) return (allowed as readonly unknown[]).includes(text)
  if (pattern) return readPattern(pattern).test(text)
  if (linksTo) return /^[A-Za-z0-9][\w.-]*(@[\w.-]+)?$/.test(text) && !text.endsWith('.md')
  if (format === 'date') return isRealDate(text)
  if (type === 'integer') return /^\d+$/.test(text)
  if (type === 'number') return /^\d+(\.\d+)?$/.test(text)
  return type === 'boolean' && (text === 'true' || text === 'false')
}
