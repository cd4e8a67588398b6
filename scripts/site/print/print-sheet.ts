import type { Say } from '../../core/words/say.js'
import type { EntryView, FieldView, Sheet, ValueView } from '../views/field-view.js'
import { breakable } from './breakable.js'
import type { PrintedBlock } from './printed.js'
import { linkWords, sentence, title, words } from './printed-text.js'
import { labelledTable } from './table-parts.js'

/**
 * @param level of headings
 * @returns the fields of a document in the order of its page, with nothing folded away
 */
export function printSheet(say: Say, { facts, story, details }: Sheet, level = 2): readonly PrintedBlock[] {
  return [
    ...fieldBlocks(say, facts),
    ...story.flatMap(({ label, value }) => [title(label, level), ...valueBlocks(say, value, level + 1)]),
    ...fieldBlocks(say, details),
  ]
}

/** @returns what fields are called beside what they say */
export function fieldBlocks(say: Say, fields: readonly FieldView[]): readonly PrintedBlock[] {
  if (fields.length === 0) return []
  return [
    {
      kind: 'terms',
      items: fields.map(({ label, value }) => ({ term: words(label), blocks: valueBlocks(say, value, 3) })),
    },
  ]
}

/** @param level of headings in it */
export function valueBlocks(say: Say, view: ValueView, level: number): readonly PrintedBlock[] {
  switch (view.kind) {
    case 'text':
    case 'mark':
    case 'date':
      return [sentence(view.text)]
    case 'link':
      return [sentence(linkWords(view.link))]
    case 'outside':
      return [sentence(breakable(view.url))]
    case 'list':
      return listBlocks(say, view.items, level)
    case 'group':
      return groupBlocks(say, view.sheet, level)
    case 'cards':
      return [
        { kind: 'list', start: 1, isPlain: false, items: view.cards.map((card) => groupBlocks(say, card, level)) },
      ]
    case 'calendar':
      return view.years.flatMap(({ days }) =>
        days.flatMap(({ text, sheet }) => [sentence(text, 'strong'), ...groupBlocks(say, sheet, level)]),
      )
    case 'entries':
      return view.entries.flatMap((entry) => entryBlocks(say, entry, level))
    case 'table':
      return labelledTable(
        view.columns,
        view.rows.map((row) => row.map((cell) => valueBlocks(say, cell, 4))),
        false,
      )
  }
}

function listBlocks(say: Say, items: readonly ValueView[], level: number): readonly PrintedBlock[] {
  const [only] = items
  if (only && items.length === 1) return valueBlocks(say, only, level)
  return [{ kind: 'list', isPlain: false, items: items.map((item) => valueBlocks(say, item, level)) }]
}

function entryBlocks(say: Say, { id, title: called, sheet, proof }: EntryView, level: number): readonly PrintedBlock[] {
  return [title(`${id} ${called}`, level), ...printSheet(say, sheet, level + 1), ...fieldBlocks(say, proof)]
}

/** Fields that belong together: what says most needs no name. */
function groupBlocks(
  say: Say,
  { heading, marks, work, story, facts, details }: Sheet,
  level: number,
): readonly PrintedBlock[] {
  const [first, ...others] = facts
  const isOne = others.length + marks.length + story.length + details.length === 0 && !heading
  if (first && isOne) return valueBlocks(say, first.value, level)
  const state = work?.due === undefined ? [] : [say`due ${say.date(work.due)}`]
  const head = [...(heading ? [textOf(heading)] : []), ...marks.map(({ text }) => text), ...state].join(' · ')
  return [
    ...(head === '' ? [] : [sentence(head, 'strong')]),
    ...story.flatMap(({ value }) => valueBlocks(say, value, level)),
    ...fieldBlocks(say, [...facts, ...details]),
  ]
}

function textOf(view: ValueView): string {
  if (view.kind === 'link') return linkWords(view.link)
  return view.kind === 'text' || view.kind === 'date' || view.kind === 'mark' ? view.text : ''
}
