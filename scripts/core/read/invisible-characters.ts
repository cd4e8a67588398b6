import type { Defect } from '../model/source-file.js'
import { invisibleName } from './invisible-name.js'

const SOMETHING = /(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|(?![\t\n])\p{Cc}|[\u2028\u2029]/u
const EACH = new RegExp(SOMETHING.source, 'gu')

/** Arabic, Hebrew and their relatives, in which marks of direction have a use. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
/** Overrides have none: they only make text look like another. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202C\u2066-\u2069]/
const JOINER = /[\u200C\u200D]/
const EMOJI = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}|[\u{E0020}-\u{E007F}])$/u
/** Scripts that are written with joiners, such as Persian and Hindi. */
const JOINED_LETTER = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}]$/u

/**
 * Finds characters that are not visible, and that make a text another one than it seems. Each kind is named once.
 *
 * @param line the line of the file on which the text begins
 */
export function invisibleCharacters(text: string, line: number): readonly Defect[] {
  if (!SOMETHING.test(text)) return []
  const found = new Map<string, { readonly at: Defect['at']; count: number }>()
  for (const [index, content] of text.split('\n').entries()) {
    for (const { 0: character, index: column } of content.matchAll(EACH)) {
      if (isMeant(character, content, column)) continue
      const known = found.get(character)
      const [row, from] = [line + index, column + 1]
      if (known) known.count++
      else found.set(character, { at: [row, from, row, from + character.length], count: 1 })
    }
  }
  return [...found].map(([character, { at, count }]) => ({
    rule: 'no-invisible-characters',
    at,
    message: messageOf(character, count),
  }))
}

/** Spaces that look like ordinary ones: in an id they make another id. */
const ODD_SPACE = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/

/** @returns the defects of fields; what is wrong with an id only because of what cannot be seen in it is said as such, and once */
export function withoutInvisible(defects: readonly Defect[], id: string): readonly Defect[] {
  const space = ODD_SPACE.exec(id)?.[0]
  if (space === undefined && !SOMETHING.test(id)) return defects
  const others = defects.filter(({ at }) => at !== '/id')
  if (space === undefined) return others
  const message = `There is a ${invisibleName(space)} in this id. It looks like an ordinary space, and makes the id another one. Delete it, and type the id again.`
  return [{ rule: 'no-invisible-characters', at: '/id', message }, ...others]
}

function isMeant(character: string, line: string, column: number): boolean {
  if (DIRECTION.test(character)) return RIGHT_TO_LEFT.test(line)
  const before = line.slice(Math.max(0, column - 2), column)
  if (JOINER.test(character)) return EMOJI.test(before) || JOINED_LETTER.test(before)
  return character > '\u{DB40}' && character.length === 2 && EMOJI.test(before)
}

function messageOf(character: string, count: number): string {
  const others = count === 1 ? '' : count === 2 ? ', and another one below' : `, and ${count - 1} more below`
  const effect = /[\u202A-\u202E\u2066-\u2069\u061C\u200E\u200F]/.test(character)
    ? 'It can make text appear in another order than it is written, and so hide what is approved.'
    : 'It is invisible, but searches, ids and comparisons take the word for another one.'
  return `There is an invisible character here: ${invisibleName(character)}${others}. ${effect} Delete it.`
}
