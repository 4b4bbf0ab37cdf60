// Base64 as GitHub accepts and sends it.

const LINE_CHARACTERS = 60

/** RFC 4648 with padding, as the GraphQL schema requires. A single pattern would overflow the stack on 10 MB. */
export function isBase64(text: string): boolean {
  const padding = text.indexOf('=')
  const endsWell = padding === -1 || /^==?$/.test(text.slice(padding))
  return endsWell && text.length % 4 === 0 && !/[^A-Za-z0-9+/=]/.test(text)
}

/** Base64 in lines, as GitHub sends it. */
export function wrapBase64(content: Buffer): string {
  return content.toString('base64').replaceAll(new RegExp(`.{1,${LINE_CHARACTERS}}`, 'g'), '$&\n')
}
