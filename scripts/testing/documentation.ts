import { readdirSync } from 'node:fs'

/** @returns the pages of this repository that people read, from its top: README, CONTRIBUTING, SECURITY and docs/, without the example system in there */
export function documentationPages(): readonly string[] {
  const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !path.startsWith('docs/example/'))
  return ['README.md', 'CONTRIBUTING.md', '.github/SECURITY.md', ...docs.sort()]
}
