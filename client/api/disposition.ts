/** What every browser understands without being told of an encoding (RFC 6266, appendix D). */
const UNSAFE = /[^\x20-\x7e]|["\\%;]/g;

/** The header by which a file is saved under its name, in whatever letters (RFC 6266, RFC 8187). */
export function attachment(name: string): string {
  const plain = name.replace(UNSAFE, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
