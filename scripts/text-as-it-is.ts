/** Stands for Node's Buffer in the library for browsers. */
export const TextAsItIs = { from: (text: string): string => text }
