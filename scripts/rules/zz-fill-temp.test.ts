import { readFileSync, writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { locate, memoryTree, readQms } from '../read/index.js'
import { evaluate, rules } from './index.js'

it('fill', async () => {
  for (const rule of rules) {
    const dir = ['records', 'hygiene'].find((d) => { try { readFileSync(`scripts/rules/${d}/${rule.id}.ts`); return true } catch { return false } })
    if (!dir) continue
    const path = `scripts/rules/${dir}/${rule.id}.ts`
    let source = readFileSync(path, 'utf8')
    for (const example of rule.examples) {
      const qms = await readQms(memoryTree(example.files, example.symbolicLinks), { today: () => example.today ?? '2026-11-22', repository: { isGit: example.isGit ?? true, isShallow: example.isShallow ?? false } })
      const actual = evaluate([rule], qms, locate).problems.map(({ file, place: [l, c], message }) => `${file}:${l}:${c} ${message}`)
      if (!example.problems.includes('@@')) {
        if (actual.length) console.log('UNEXPECTED', rule.id, example.name, actual)
        continue
      }
      if (actual.length !== example.problems.length) { console.log('COUNT', rule.id, '|', example.name, actual); }
      const quoted = actual.map((a) => a.includes("'") ? JSON.stringify(a) : `'${a.replaceAll('\\', '\\\\')}'`)
      source = source.replace(/problems: \[('@@'(, )?)+\]/, () => `problems: [${quoted.join(', ')}]`)
    }
    writeFileSync(path, source)
  }
})
