import type { Collect } from './collector.js'

export const collectAnchors: Collect<readonly string[]> = ({ markup }) => ({
  at: {},
  result: () =>
    markup.flatMap(({ token }) =>
      token.kind === 'start tag'
        ? ['id', 'name'].map((name) => token.attributes.get(name) ?? '').filter((name) => name !== '')
        : [],
    ),
})
