/** Documents are untrusted: their control characters must not reach the terminal. A tab takes one column, as the marks do. */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '�')
}
