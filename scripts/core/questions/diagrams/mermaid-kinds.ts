/** What the lines of a kind of diagram look like that is drawn. All others would be left out of the picture in silence. */
export interface MermaidKind {
  readonly header: RegExp
  readonly lines: readonly RegExp[]
  /** Lines inside of braces, where they have a form of their own. */
  readonly inBraces?: RegExp
}

const STYLE = /^(?:classDef|class|style|linkStyle)\s.+$/
const DIRECTION = /^direction\s+(?:TD|TB|LR|BT|RL)$/i

export const MERMAID_KINDS: readonly MermaidKind[] = [
  {
    header: /^stateDiagram(?:-v2)?$/i,
    lines: [
      DIRECTION,
      STYLE,
      /^state\s+(?:"[^"]+"\s+as\s+)?[\w\p{L}]+\s*\{$/u,
      /^\}$/,
      /^state\s+"[^"]+"\s+as\s+[\w\p{L}]+$/u,
      /^(?:\[\*\]|[\w\p{L}-]+)\s*-->\s*(?:\[\*\]|[\w\p{L}-]+)(?:\s*:\s*.+)?$/u,
      /^[\w\p{L}-]+\s*:\s*.+$/u,
      /^hide empty description$/,
    ],
  },
  {
    header: /^sequenceDiagram$/i,
    lines: [
      /^(?:participant|actor)\s+\S+(?:\s+as\s+.+)?$/,
      /^Note\s+(?:left of|right of|over)\s+[^:]+:\s*.+$/i,
      /^(?:loop|alt|opt|par|critical|break|rect|else|and)\b.*$/,
      /^end$/,
      /^\S+?\s*(?:--?>?>|--?[)x])\s*[+-]?\S+?\s*:\s*.+$/,
      /^(?:autonumber|activate|deactivate)\b.*$/,
    ],
  },
  {
    header: /^classDiagram$/i,
    lines: [
      DIRECTION,
      /^namespace\s+\S+\s*\{$/,
      /^class\s+\S+(?:\s*~\w+~)?(?:\s*\{(?:\s*<<\w+>>\s*\})?)?$/,
      /^\}$/,
      /^\S+?\s*:\s*.+$/,
      /^\S+?\s+(?:"[^"]*"\s+)?(?:<\|--|<\|\.\.|\*--|o--|-->|--\*|--o|--\|>|\.\.>|\.\.\|>|<--|<\.\.?|--)\s+(?:"[^"]*"\s+)?\S+?(?:\s*:\s*.+)?$/,
      /^<<\w+>>(?:\s+\S+)?$/,
    ],
    inBraces: /^.+$/,
  },
  {
    header: /^erDiagram$/i,
    lines: [/^\S+\s*\{$/, /^\}$/, /^\S+\s+[|o}{]+(?:--|\.\.)[|o}{]+\s+\S+\s*:\s*.+$/],
    inBraces: /^\S+\s+\S+(?:\s+.+)?$/,
  },
  {
    header: /^xychart(?:-beta)?(?:\s+(?:horizontal|vertical))?$/i,
    lines: [
      /^title\s+"[^"]+"$/,
      /^x-axis\s+(?:"[^"]*"\s*)?\[[^\]]+\]$/,
      /^[xy]-axis\s+(?:"[^"]*"\s+)?-?\d+(?:\.\d+)?\s*-->\s*-?\d+(?:\.\d+)?$/,
      /^y-axis\s+"[^"]+"$/,
      /^(?:bar|line)\s+\[[^\]]+\]$/,
    ],
  },
]
