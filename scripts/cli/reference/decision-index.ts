import { GENERATED } from './generated.js'

/** @param decisions text of each decision record by file name, such as `0001-records-as-markdown-in-git.md` */
export function decisionIndex(decisions: ReadonlyMap<string, string>): string {
  const rows = [...decisions].map(([name, text]) => {
    const [, number, title] = /^# (\d+)\. (.*)/.exec(text) ?? []
    return `${number}. [${title}](${name})`
  })
  return `${[GENERATED, '# Decisions', 'Why things are as they are. Each record keeps what was true on its day; a later one may have changed it.', rows.join('\n')].join('\n\n')}\n`
}
