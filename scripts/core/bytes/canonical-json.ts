export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

/** @returns canonical JSON (RFC 8785), in which half a character, which JSON cannot carry, is U+FFFD */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return textAsJson(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members: string[] = []
  for (const name of Object.keys(value).sort()) {
    const one = value[name]
    if (one !== undefined) members.push(`${textAsJson(name)}:${canonicalJson(one)}`)
  }
  return `{${members.join(',')}}`
}

/** Half a character is written as an escape, such as \ud800. */
function textAsJson(text: string): string {
  const json = JSON.stringify(text)
  return json.includes('\\ud') ? JSON.stringify(text.replace(/\p{Surrogate}/gu, '\uFFFD')) : json
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
