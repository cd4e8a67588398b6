import {
  appendFileSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type ContentCache, disabledCache, type OpenCache } from '../content-cache.js'
import { makeFolder } from './make-folder.js'

const KEPT_STATES = 3
const ENTRIES_WORTH_CLEANING = 100
const LINES_AT_ONCE = 500

/** Windows has no such flag, and lets hardly anyone make links. */
const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_RDONLY, O_WRONLY } = constants

/** Keeps what was read for the next run. @param folder of all caches of a repository */
export function cachesIn(folder: string): OpenCache {
  return (name, state) => fileCache(join(folder, name), state)
}

/**
 * A cache in one file, a line an entry, to which new entries are appended. A link in its place could lead to any file, so
 * none is followed: then nothing is kept.
 *
 * @param folder of this cache, in the folder for all caches of a repository
 * @param state names what entries depend on besides the content: the toolkit's version, the schemas, the parser
 */
function fileCache<Parsed>(folder: string, state: string): ContentCache<Parsed> {
  const path = join(folder, `${state}.jsonl`)
  if ([dirname(folder), folder, path].some(isLink)) return disabledCache()
  const entries = readEntries(path)
  const used = new Set<string>()
  let added: string[] = []
  const write = () => {
    const lines = added.join('')
    added = []
    attempt(() => {
      makeFolder(folder, 0o700)
      withFile(path, O_WRONLY | O_APPEND | O_CREAT, (descriptor) => appendFileSync(descriptor, lines))
    })
  }
  return {
    size: entries.size,
    get(blob) {
      const json = entries.get(blob)
      if (json === undefined) return undefined
      try {
        const parsed: Parsed = JSON.parse(json)
        used.add(blob)
        return parsed
      } catch {
        // A line cut short by a crash is as good as none.
        entries.delete(blob)
        return undefined
      }
    },
    add(blob, json) {
      if (used.has(blob)) return
      used.add(blob)
      added.push(`${blob} ${json}\n`)
      if (added.length >= LINES_AT_ONCE) write()
    },
    save() {
      if (added.length > 0) write()
      const isMostlyStale = entries.size > ENTRIES_WORTH_CLEANING && used.size * 2 < entries.size
      if (isMostlyStale) attempt(() => dropUnused(path, used))
      attempt(() => removeOldStates(folder))
    },
  }
}

/** What cannot even be looked at is no place to keep anything. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  } catch {
    return true
  }
}

function withFile<Answer>(path: string, flags: number, use: (descriptor: number) => Answer): Answer {
  const descriptor = openSync(path, flags | O_NOFOLLOW, 0o600)
  try {
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** In a read-only folder or on a full disk, the next run parses again. */
function attempt(write: () => void): void {
  try {
    write()
  } catch {}
}

function readEntries(path: string): Map<string, string> {
  const entries = new Map<string, string>()
  let text: string
  try {
    text = withFile(path, O_RDONLY, (descriptor) => readFileSync(descriptor, 'utf8'))
  } catch {
    return entries
  }
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ')
    if (space > 0) entries.set(line.slice(0, space), line.slice(space + 1))
  }
  return entries
}

function dropUnused(path: string, used: ReadonlySet<string>): void {
  const kept = [...readEntries(path)].filter(([blob]) => used.has(blob))
  const temporary = `${path}.${process.pid}`
  writeFileSync(temporary, kept.map(([blob, json]) => `${blob} ${json}\n`).join(''), { flag: 'wx', mode: 0o600 })
  renameSync(temporary, path)
}

function removeOldStates(folder: string): void {
  const states = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => ({ name, age: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.age - a.age)
  for (const { name } of states.slice(KEPT_STATES)) rmSync(join(folder, name), { force: true })
}
