import type { Defect } from '../../model/source-file.js'
import { defined } from '../../values/defined.js'
import { readExactYaml } from './exact-yaml.js'
import { findMisread } from './find-misread.js'
import { readPlainYaml } from './plain-yaml.js'
import { shiftDefect } from './shift-defect.js'
import type { YamlText } from './text-tree.js'

/** The most characters of a front matter that are read. No honest one comes near. */
export const MAX_BLOCK_LENGTH = 64 * 1024

/** Reads the YAML of a document's front matter, of which there may be thousands. */
export function readYamlBlock(source: string, line: number): YamlText {
  if (source.length <= MAX_BLOCK_LENGTH) return readYaml(source, line)
  const message = `This block has ${Math.ceil(source.length / 1024)} KB of YAML; at most 64 KB are read. Move long text into the body.`
  return { defects: [{ rule: 'valid-yaml', at: [line, 1, line, 1], message }] }
}

/**
 * Reads YAML that holds nothing but maps, lists and text, in time that grows with its length. Empty values are left out.
 *
 * @param line the line of the file on which the source begins
 */
export function readYaml(source: string, line: number): YamlText {
  const [directive] = /^%\S+/.exec(firstLine(source)) ?? []
  if (directive) return { defects: [refusedDirective(directive, source, line)] }
  const text = readAsWritten(source, line)
  const misread = text.value === undefined ? undefined : findMisread(source)
  if (!misread) return text
  const { value: meant } = readAsWritten(misread.meant, line)
  const defects = [...text.defects, ...misread.defects.map((defect) => shiftDefect(defect, line - 1))]
  return { ...text, ...defined({ meant }), defects }
}

function readAsWritten(source: string, line: number): YamlText {
  return readPlainYaml(source) ?? readExactYaml(source, line)
}

/** @returns the first line that is neither empty nor a comment */
function firstLine(source: string): string {
  return /^(?![ \t]*(?:#|$)).+/m.exec(source)?.[0] ?? ''
}

function refusedDirective(name: string, source: string, line: number): Defect {
  const at = line + source.slice(0, source.indexOf(name)).split('\n').length - 1
  const message = `“${name}” is an instruction to YAML, which documents may not use. Remove this line.`
  return { rule: 'plain-yaml', at: [at, 1, at, 1 + name.length], message }
}
