import canonicalize from 'canonicalize'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

/** @returns canonical JSON (RFC 8785), in which half a character, which JSON cannot carry, is U+FFFD */
export function canonicalJson(value: Json): string {
  try {
    return canonicalize(value) ?? ''
  } catch {
    // An escape such as "\uD800" is half a character.
    return canonicalize(withoutHalves(value)) ?? ''
  }
}

function withoutHalves(value: Json): Json {
  if (typeof value === 'string') return whole(value)
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map(withoutHalves)
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [whole(name), one === undefined ? undefined : withoutHalves(one)]),
  )
}

function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
