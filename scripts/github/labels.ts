import type { Connection } from './connection.js'
import { writeOnce } from './write-once.js'

/** A label of the repository, as it should be. */
export interface Label {
  readonly name: string
  /** Six hexadecimal digits, without `#`. */
  readonly color: string
  /** At most 100 characters. */
  readonly description: string
}

/** The labels that issues of the repository can have. */
export function labels({ ask, request, paginate }: Connection) {
  const listLabels = () =>
    ask({ about: 'the labels', needs: 'issues: read' }, async (repository) => {
      const answers = await paginate('GET /repos/{owner}/{repo}/labels', { ...repository, per_page: 100 })
      return answers.map(readLabel)
    })
  const createLabel = (label: Label) =>
    writeOnce(
      () =>
        ask({ about: `a new label “${label.name}”`, needs: 'issues: write' }, async (repository) =>
          readLabel((await request('POST /repos/{owner}/{repo}/labels', { ...repository, ...label })).data),
        ),
      // To GitHub, capitals make no other label.
      async () => (await listLabels()).find(({ name }) => name.toLowerCase() === label.name.toLowerCase()),
    )
  return { labels: listLabels, createLabel }
}

function readLabel({ name, color, description }: Omit<Label, 'description'> & { description: string | null }): Label {
  return { name, color, description: description ?? '' }
}
