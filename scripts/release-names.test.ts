import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toolkitFiles } from './core/read/index.js'
import { documentationPages } from './testing/documentation.js'

const PAGE = readFileSync('docs/release-names.md', 'utf8')
const [OURS = '', OTHERS = ''] = PAGE.split('## Names of others').map(firstColumn)

/** Names of others, and of ours that are not registered. */
function firstColumn(section: string): string {
  return section.replace(/^\| ([^|]*) \|.*$|^.*$/gm, '$1')
}

/** The list itself is none, and the rules' examples hold addresses that are wrong. */
const GUIDES = documentationPages().filter(
  (path) => !/^(CONTRIBUTING\.md|docs\/(release-names\.md|reference\/rules\/|decisions\/))/.test(path),
)

/** What users get to see: the package, without the program, and the guides. */
const SHIPPED = [...toolkitFiles().filter((path) => !path.startsWith('dist/')), ...GUIDES].map(
  (path) => [path, readFileSync(path, 'utf8')] as const,
)

/** @returns what a pattern finds and a list does not hold, with the files */
function others(pattern: RegExp, known: (name: string) => boolean): readonly string[] {
  return SHIPPED.flatMap(([path, text]) =>
    [...text.matchAll(pattern)].flatMap(([, name = '']) => (known(name) ? [] : [`${path}: ${name}`])),
  )
}

describe('what we ship', () => {
  it('asks npm for no package by its name', () => {
    const toolkit = /^--no (--prefix "\$[\w/]+" )?(our-)?qms$/
    expect(others(/\bnpx ((?:-\S+ |"\S+" )*[\w@-]\S*)/g, (words) => toolkit.test(words))).toEqual([])
    expect(others(/\bnpm (?:install|i|add|exec|x|create|init) (?:-\S+ )*(\w\S*)/g, () => false)).toEqual([])
    expect(others(/\b((?:yarn|pnpm|bun) (?:add|dlx|x)|bunx|pipx?|brew)\b/g, () => false)).toEqual([])
  })

  it('takes the toolkit from a file', () => {
    const { dependencies } = JSON.parse(readFileSync('schemas/starter/package.json', 'utf8'))
    expect(dependencies).toEqual({ 'qms-kit': 'file:{{toolkit_package}}' })
  })

  it('uses actions of nobody but those who are named, and clones no repository', () => {
    expect(others(/\buses: ([\w-]+)\//g, (owner) => OTHERS.includes(`\`${owner}\``))).toEqual([])
    expect(others(/\b(?:git clone|docker (?:run|pull)|curl|wget) (\S*:\S*)/g, () => false)).toEqual([])
  })

  it('names no host but those that are listed, whose owner is known or that are never asked', () => {
    const isListed = (host: string) =>
      [OURS, OTHERS].some((list) => list.includes(`\`${host}\``)) ||
      /(^|\.)example(\.(org|com))?$|^localhost$/.test(host)
    expect(others(/\bhttps?:\/\/([\w-]+(?:\.[\w-]+)*)/g, isListed)).toEqual([])
  })

  it('gives its schemas no address but ours', () => {
    expect(others(/"\$id": "https:\/\/([^/"]*)/g, (host) => host === 'qms-kit.dev')).toEqual([])
  })
})
