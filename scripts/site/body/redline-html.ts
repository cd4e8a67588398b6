import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { formatRedlineBody, htmlMarks } from '../../core/format/index.js'
import { type Diagram, diagramLanguage } from '../../core/questions/diagrams/diagram.js'
import type { Redline, RedlineText } from '../../core/redline/redline.js'
import type { Say } from '../../core/words/say.js'
import { type Drawings, diagramKey, drawDiagrams } from '../diagrams/draw-diagrams.js'
import type { Publication } from '../shown/publication.js'
import { diagramFigure, framed } from './show-diagrams.js'

/** A picture of a diagram: of the earlier text, of the later one, or of both where it stayed. */
interface Side {
  readonly diagram: Diagram
  /** Empty where it stayed. */
  readonly caption: string
}

/**
 * @param level of the headings of its sections
 * @returns safe HTML: a diagram is shown as pictures, before and after, with its changed lines folded away below
 */
export async function redlineHtml(
  redline: Redline,
  level: number,
  { say, sentence }: Pick<Publication, 'say' | 'sentence'>,
): Promise<string> {
  const blocks = redline.sections.flatMap((section) => section.blocks)
  const sides = new Map(
    blocks.flatMap((block) => (block.kind === 'code' ? [[block, sidesOf(block, say)] as const] : [])),
  )
  const drawings = await drawDiagrams([...sides.values()].flat().map(({ diagram }) => diagram))
  let count = 0
  const code = (block: RedlineText, lines: string) => {
    const pictures = picturesOf(sides.get(block) ?? [], drawings, say, `Diagram${++count}-`)
    return pictures ? `${pictures}<details><summary>${say`Diagram as text`}</summary>${lines}</details>` : lines
  }
  return formatRedlineBody(redline, level, { ...htmlMarks(sentence), code })
}

function sidesOf(block: RedlineText, say: Say): readonly Side[] {
  const language = diagramLanguage(block.language ?? '')
  if (!language) return []
  const [before, after] = [sourceWithout(block, 'added'), sourceWithout(block, 'removed')]
  if (before === after) return [{ caption: '', diagram: { language, source: after } }]
  const sides = [
    { caption: say`Before`, diagram: { language, source: before } },
    { caption: say`After`, diagram: { language, source: after } },
  ]
  return sides.filter(({ diagram }) => diagram.source !== '')
}

function sourceWithout({ spans }: RedlineText, other: 'added' | 'removed'): string {
  return spans.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('\n')
}

/** @returns undefined if one of them cannot be drawn: a picture alone would not show what changed */
function picturesOf(sides: readonly Side[], drawings: Drawings, say: Say, prefix: string): string | undefined {
  const figures = sides.map(({ diagram, caption }, index) => {
    const drawing = drawings.get(diagramKey(diagram))
    if (!drawing || 'problem' in drawing) return undefined
    const picture = framed(drawing, `${prefix}${index + 1}-`, caption || say`Diagram`, say)
    return diagramFigure(drawing, [caption ? h('figcaption', caption) : undefined, picture])
  })
  return figures.length > 0 && figures.every(Boolean) ? toHtml(figures.filter((one) => one !== undefined)) : undefined
}
