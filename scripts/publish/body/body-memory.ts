import type { BodyLinks } from './body-links.js'

/** Renders a body, or gives what came of it before. */
export type RenderRemembered = (
  path: string,
  source: string,
  links: BodyLinks,
  render: (links: BodyLinks) => string,
) => string

interface Rendering {
  readonly source: string
  readonly answers: readonly Answer[]
  readonly html: string
}

interface Answer {
  readonly to: keyof BodyLinks
  readonly asked: string
  readonly answer: string
}

/** A rendering holds as long as its text, and all that it asked of other documents and files, are the same. */
export function bodyMemory(): RenderRemembered {
  const renderings = new Map<string, Rendering>()
  return (path, source, links, render) => {
    const known = renderings.get(path)
    if (known?.source === source && known.answers.every((one) => written(links[one.to](one.asked)) === one.answer))
      return known.html
    const answers: Answer[] = []
    const html = render(noting(links, answers))
    renderings.set(path, { source, answers, html })
    return html
  }
}

/** The same answers, each noted. */
function noting(links: BodyLinks, answers: Answer[]): BodyLinks {
  const note =
    <To extends keyof BodyLinks>(to: To) =>
    (asked: string) => {
      const answer = links[to](asked)
      answers.push({ to, asked, answer: written(answer) })
      return answer as ReturnType<BodyLinks[To]>
    }
  return { resolve: note('resolve'), mention: note('mention'), picture: note('picture') }
}

function written(answer: unknown): string {
  return JSON.stringify(answer) ?? ''
}
