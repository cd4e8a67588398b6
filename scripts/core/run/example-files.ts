/**
 * Writes the records that an example needs, without what nothing is asked about.
 *
 * @param fields by id, in lines of YAML
 */
export function exampleFiles(type: string, fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).map(([id, lines]) => [
      `qms-docs/${id}.md`,
      `---\nid: ${id}\ntype: ${type}\n${lines}\n---\n`,
    ]),
  )
}
