import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NOTICED, rowsForOrganization, rowsWithoutEffect } from './testing/tampering/for-organization.js'

const PAGE = 'docs/reference/electronic-records.md'
const GITHUB = 'scripts/cli/commands/verify/github.long.test.ts'
const page = readFileSync(PAGE, 'utf8')

/** The cells of each row below a heading, but those of the head. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const [, after = ''] = page.split(`## ${heading}\n`)
  const [section = ''] = after.split('\n## ')
  const rows = section.split('\n').filter((line) => line.startsWith('| '))
  return rows.slice(1).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** `folder/file: name of a test`, in scripts/ */
function isTest(proof: string): boolean {
  const end = proof.indexOf(': ')
  const [file, name] = [proof.slice(0, end), proof.slice(end + 2)]
  const paths = ['', '.long', '.nightly', '.browser'].map((kind) => `scripts/${file}${kind}.test.ts`)
  const path = [...paths, `scripts/testing/${file}.ts`].find((one) => existsSync(one))
  if (path === undefined) return false
  return path.startsWith('scripts/tampering-') ? name in NOTICED : readFileSync(path, 'utf8').includes(`it('${name}'`)
}

describe.each(['21 CFR Part 11', 'ISO 13485:2016', 'ISO 9001:2015', 'ALCOA+'])('the table of %s', (standard) => {
  const rows = rowsBelow(standard)

  it('has a test for each row that says “proved here”, a setting for each of the host, and nothing for the rest', () => {
    expect(rows.length).toBeGreaterThan(9)
    for (const [clause, asks, by, proof = ''] of rows) {
      const row = `${clause} ${asks}`
      if (by === 'proved here') expect(isTest(proof), `${row}: there is no test “${proof}”`).toBe(true)
      else if (by === 'the host') expect(readFileSync(GITHUB, 'utf8'), row).toContain(`Turn on ${proof}.`)
      else expect([by, proof], row).toEqual(['the organization', ''])
    }
  })
})

describe('what stays silent', () => {
  it('is in the guide, as the suite of tamperings has it', () => {
    const guide = rowsBelow('For the organization').map((cells) => `| ${cells.join(' | ')} |`)
    expect(guide).toEqual(rowsForOrganization())
  })

  it('because it has no effect is in the guide, too', () => {
    const guide = rowsBelow('Tricks without effect').map((cells) => `| ${cells.join(' | ')} |`)
    expect(guide).toEqual(rowsWithoutEffect())
  })
})
