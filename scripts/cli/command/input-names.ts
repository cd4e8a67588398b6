import type { Input } from './input.js'

/** @returns such as `--dry-run` for the option `dryRun` */
export function optionName(key: string, prefix = ''): string {
  return `--${prefix}${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** @returns such as `<ids...>`, or `[title]` for an argument that may be left out */
export function argumentName(key: string, { isSure, isRepeated, usual }: Input): string {
  const name = `${key}${isRepeated ? '...' : ''}`
  return isSure && usual === undefined ? `<${name}>` : `[${name}]`
}

/** @returns such as `-f, --format <name>` */
export function optionUsage(key: string, { short, takes, mayBeBare }: Input): string {
  const value = takes === undefined ? '' : mayBeBare ? ` [${takes}]` : ` <${takes}>`
  return `${short ? `-${short}, ` : ''}${optionName(key)}${value}`
}
