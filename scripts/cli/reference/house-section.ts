import type { Subject } from '../../core/model/subject.js'
import type { Layer } from '../../layers.js'

const SECTION = /(<!-- house: .*? -->\n)[\s\S]*?(<!-- house ends -->)/

/** @returns docs/architecture.md with the tables of layers and subjects as they are now; the rest of the page as it was */
export function generateHouseSection(page: string, layers: readonly Layer[], subjects: readonly Subject[]): string {
  return page.replace(SECTION, (_section, begin: string, end: string) =>
    [begin, layerTable(layers), subjectTable(subjects), end].join('\n'),
  )
}

function layerTable(layers: readonly Layer[]): string {
  const rows = layers.map(({ folder, holds, mayImport }) => {
    const allowed = mayImport.map((name) => `\`${name}\``).join(', ') || 'nothing of ours'
    return `| \`scripts/${folder}/\` | ${holds} | ${allowed} |\n`
  })
  return `| folder | what it holds | may import |\n|---|---|---|\n${rows.join('')}`
}

function subjectTable(subjects: readonly Subject[]): string {
  const rows = subjects.map(
    ({ id, title, description, rules }) =>
      `| \`subjects/${id}/\` | ${title}: ${description.charAt(0).toLowerCase()}${description.slice(1)} | ${rules.length} |\n`,
  )
  return `| subject | what it is about | rules |\n|---|---|--:|\n${rows.join('')}`
}
