import { readdirSync, readFileSync } from 'node:fs'

/** @returns what the files of a folder say with say`…`, by the key under which a language has it: `{0} of {1}` */
export function saidTexts(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.[jt]s$/.test(file),
  )
  return new Set(files.flatMap((file) => textsIn(readFileSync(`${folder}/${file}`, 'utf8'))))
}

/** What is in the places of a text may say something, too. */
function textsIn(code: string): readonly string[] {
  return [...code.matchAll(/\bsay`/g)].map(({ 0: tag, index }) => textFrom(code, index + tag.length))
}

function textFrom(code: string, start: number): string {
  let text = ''
  let count = 0
  for (let at = start; code[at] !== '`'; at++) {
    if (code.startsWith('${', at)) {
      at = endOfPlace(code, at + 2)
      text += `{${count++}}`
    } else text += code[at]
  }
  return text
}

/** @returns where the brace is that closes a place, behind the texts and places within */
function endOfPlace(code: string, start: number): number {
  let at = start
  for (let depth = 1; ; at++) {
    if (code[at] === '`') at = endOfTemplate(code, at + 1)
    else if (code[at] === '{') depth++
    else if (code[at] === '}' && --depth === 0) return at
  }
}

function endOfTemplate(code: string, start: number): number {
  let at = start
  while (code[at] !== '`') at = code.startsWith('${', at) ? endOfPlace(code, at + 2) + 1 : at + 1
  return at
}
