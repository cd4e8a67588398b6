/** Words are runs between spaces that hold a letter or digit; scripts without spaces count by character. */
export function countWords(text: string): number {
  let words = 0
  let isInWord = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 127) return countAnyWords(text)
    if (code <= 32) isInWord = false
    else if (!isInWord && isLetterOrDigit(code)) {
      isInWord = true
      words++
    }
  }
  return words
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function countAnyWords(text: string): number {
  const words = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, ' 字 ')
  return words.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
}
